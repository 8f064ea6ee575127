import { busyResource, htmlResource } from "./kinds"
import { Busy } from "./preview-pictures"
import { renderFailed } from "./render"
import type { Resource, Sent } from "./resource"
import type { Shelf } from "./shelf"

/** Told about what went wrong; `error` is what was thrown. */
export type Log = (message: string, error: unknown) => void

type Options<Body> = {
  /** For the log. */
  name: string
  /** Null when there is nothing to show, which is a fault. */
  render: () => Promise<Body | null>
  kind: (body: Body, status: number) => Resource
  status?: number
  log: Log
  /** Where it lies once it is made; without one it stays in memory. */
  shelf?: Shelf
}

/** What stands where a page cannot be made. */
export function failedPage(name: string, log: Log): Page {
  return new Page({ name, render: renderFailed, kind: htmlResource, status: 500, log })
}

/**
 * A page or document that is made when it is first asked for, and once only however many ask at the same time. One that had
 * to leave its shelf is made again, the same bytes under the same tags.
 */
export class Page<Body = string> {
  usedAt = 0
  private resource: Resource | null = null
  private pending: Promise<Resource> | null = null
  private sent: Sent[] = []
  private discarded = false

  constructor(private readonly options: Options<Body>) {}

  /** What is in memory already; null when it has to be waited for. */
  kept(): Resource | null {
    const { resource } = this
    if (resource && this.options.shelf) this.usedAt = this.options.shelf.use()
    return resource
  }

  ready(): Promise<Resource> {
    this.pending ??= this.make()
    return this.pending
  }

  get weight(): number {
    return this.resource?.weight ?? 0
  }

  /** Gives the bytes back; who is being sent them has them. */
  drop(): void {
    this.sent = this.resource?.end() ?? this.sent
    this.resource = null
    this.pending = null
  }

  /** It is not public any more. */
  discard(): void {
    this.discarded = true
    this.options.shelf?.remove(this)
    this.resource?.end()
  }

  private async make(): Promise<Resource> {
    const { name, render, kind, status = 200, log } = this.options
    try {
      const body = await render()
      if (body === null) throw new Error("The release has no such page.")
      return this.keep(kind(body, status))
    } catch (error) {
      if (error instanceof Busy) {
        this.pending = null
        return busyResource()
      }
      // Rendering has no input but the release: trying again would fail again, so the failure is kept like a page.
      log(`The public page ${name} cannot be rendered.`, error)
      this.resource = htmlResource(await renderFailed(), 500)
      return this.resource
    }
  }

  private keep(resource: Resource): Resource {
    this.resource = resource
    resource.remember(this.sent)
    const { shelf } = this.options
    if (!shelf || this.discarded) return resource
    this.usedAt = shelf.use()
    shelf.put(this)
    resource.grown = () => shelf.put(this)
    return resource
  }
}
