import type { Release } from "@/domain/release"
import type { History } from "@/domain/release-history"
import { imagesOf } from "@/domain/release-images"
import { documentsOf, SHARED_FILES } from "./documents"
import { countPartners } from "./event-page"
import { FONT_FILES } from "./fonts"
import { type DrawPreview, previewsOf } from "./preview-pictures"
import { renderIndex, type SiteOptions } from "./render"

export type ExportSource = {
  release: Release
  history: History
  /** A logo's bytes by SHA-256; null when there are none. */
  blob(sha256: string): { bytes: Buffer } | null
  /** A file that pages use besides logos, by its path from the root ("fonts/….woff2", "icon.svg"). */
  file(name: string): Buffer
  /** Draws the pictures that links are shown with. Pages name them by the base address, so without one there are none. */
  draw: DrawPreview
}

/**
 * A release as files: name in the folder and bytes, one at a time. They are what the front answers with at the same
 * addresses, and all links between them are relative, so any web server can serve the folder at any address. Only the
 * start page is the export's own: it lists this event alone. Throws when a logo's bytes are missing.
 */
export async function* exportedFiles(
  { release, history, blob, file, draw }: ExportSource,
  options: SiteOptions,
): AsyncGenerator<[name: string, bytes: Buffer]> {
  const shown = { event: release.event, partners: countPartners(release) }
  yield ["index.html", Buffer.from(await renderIndex([shown], {}, { signIn: false }))]
  for (const { path, make } of documentsOf(release, () => history, options)) {
    const body = await make()
    if (body === null) throw new Error(`The release has no page ${path}.`)
    yield [fileOf(path), Buffer.from(body)]
  }
  if (options.baseUrl)
    for (const { path, picture } of previewsOf(release)) yield [fileOf(path), await draw(picture(), blob)]
  for (const path of imagesOf(release)) {
    const logo = blob(path.slice("/logos/".length, path.lastIndexOf(".")))
    if (!logo) throw new Error(`The logo ${path} has no bytes.`)
    yield [fileOf(path), logo.bytes]
  }
  for (const [path, { body }] of SHARED_FILES) yield [fileOf(path), Buffer.from(body)]
  for (const name of ["icon.svg", ...FONT_FILES]) yield [name, file(name)]
}

/** A page is the index of its folder, as every web server has it. */
function fileOf(path: string): string {
  return path.slice(1) + (path.endsWith("/") ? "index.html" : "")
}
