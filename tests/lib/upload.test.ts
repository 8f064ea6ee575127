import { describe, expect, it, vi } from "vitest"
import { readBody } from "@/lib/upload"

/** A request whose body gives out these chunks and then ends, breaks, or goes on for ever. */
function upload(
  chunks: number[],
  { length, end = "close" }: { length?: number; end?: "close" | "break" | "never" },
) {
  const seen = { pulled: 0, canceled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = end === "never" ? chunks[0] : chunks[seen.pulled]
        seen.pulled += 1
        if (size !== undefined) controller.enqueue(new Uint8Array(size).fill(7))
        else if (end === "break") controller.error(new Error("aborted"))
        else controller.close()
      },
      cancel() {
        seen.canceled = true
      },
    },
    { highWaterMark: 0 },
  )
  const headers = length === undefined ? undefined : { "content-length": String(length) }
  const request = new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit)
  return { request, seen }
}

/** A request whose sender goes after its first bytes, without another word. */
function leftAlone(length?: number) {
  const gone = new AbortController()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(9)),
  })
  const headers = length === undefined ? undefined : { "content-length": String(length) }
  const init = { method: "POST", body, headers, signal: gone.signal, duplex: "half" } as RequestInit
  return { request: new Request("http://localhost/", init), leave: () => gone.abort() }
}

const TOO_LARGE = { ok: false, message: "This file is larger than 1 MB. Send a smaller one." }
const CUT_OFF = {
  ok: false,
  message: "The upload broke off before the whole file had arrived. Nothing was kept; send it again.",
}
const MB = 1024 * 1024

describe("readBody", () => {
  it("gives the bytes, to the limit exactly", async () => {
    const { request } = upload([MB - 5, 5], { length: MB })
    const read = await readBody(request, MB)
    // Comparing a million bytes one by one takes seconds.
    expect(read.ok && Buffer.compare(read.bytes, Buffer.alloc(MB, 7))).toBe(0)
    expect(await readBody(new Request("http://localhost/", { method: "POST" }), MB)).toEqual({
      ok: true,
      bytes: Buffer.alloc(0),
    })
  })

  it("refuses an announced size without reading", async () => {
    const { request, seen } = upload([10], { length: MB + 1 })
    expect(await readBody(request, MB)).toEqual(TOO_LARGE)
    expect(seen).toEqual({ pulled: 0, canceled: true })
  })

  it("stops an endless body at the limit", async () => {
    const { request, seen } = upload([MB / 4], { end: "never" })
    expect(await readBody(request, MB)).toEqual(TOO_LARGE)
    expect(seen).toEqual({ pulled: 5, canceled: true })
  })

  it("does not trust a small announcement", async () => {
    const { request } = upload([MB, 1], { length: 10 })
    expect(await readBody(request, MB)).toEqual(TOO_LARGE)
  })

  it.each([[upload([10], { end: "break" })], [upload([10], { length: 11 })], [upload([10], { length: 9 })]])(
    "keeps nothing of a body that breaks off or is not as announced",
    async ({ request }) => {
      expect(await readBody(request, MB)).toEqual(CUT_OFF)
    },
  )

  it.each([undefined, 20, 9])("does not wait for who has gone (announced: %s)", async (length) => {
    const { request, leave } = leftAlone(length)
    const read = readBody(request, MB)
    leave()
    expect(await read).toEqual(CUT_OFF)
    expect(await readBody(request, MB)).toEqual(CUT_OFF)
  })
})

it("gives up on a body that stops in the middle", async () => {
  vi.useFakeTimers()
  try {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(9)),
    })
    const init = { method: "POST", body, duplex: "half" } as RequestInit
    const read = readBody(new Request("http://localhost/", init), MB)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await read).toEqual(CUT_OFF)
  } finally {
    vi.useRealTimers()
  }
})
