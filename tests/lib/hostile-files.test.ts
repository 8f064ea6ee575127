import { readFileSync } from "node:fs"
import { deflateSync } from "node:zlib"
import { beforeAll, expect, it } from "vitest"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"
import { hostileDrawings, solidPng } from "./hostile-drawings"
import { chunk, drawn } from "./logo-files"
import { malformedFiles } from "./malformed-files"

/** What a file may cost: the worker's memory beyond what it takes at rest, and its processor time. */
const MEGABYTES = 300
const SECONDS = 2

beforeAll(async () => {
  await readLogo(Buffer.from(""))
})

it.each(hostileDrawings())("%s", async (_, source) => {
  await survives(Buffer.from(source))
})

const bombs: [string, () => Buffer | Promise<Buffer>][] = [
  ["a PNG of forty million pixels in some bytes", () => solidPng(6300, 6300)],
  ["the same, interlaced", () => solidPng(6300, 6300, Buffer.alloc(0), true)],
  [
    "a PNG whose color profile unfolds to a hundred megabytes",
    () =>
      solidPng(
        64,
        64,
        chunk("iCCP", Buffer.concat([Buffer.from("a\0\0"), deflateSync(Buffer.alloc(100_000_000))])),
      ),
  ],
  [
    "a PNG whose text unfolds to a hundred megabytes",
    () =>
      solidPng(
        64,
        64,
        chunk("zTXt", Buffer.concat([Buffer.from("a\0\0"), deflateSync(Buffer.alloc(100_000_000))])),
      ),
  ],
  [
    "a progressive JPEG of forty million pixels",
    () => flat(6300, 6300).jpeg({ progressive: true }).toBuffer(),
  ],
  [
    "a JPEG with a thousand scans",
    async () => manyScans(await flat(4000, 4000).jpeg({ progressive: true }).toBuffer(), 1000),
  ],
  ["a WebP as wide as WebP can be", () => flat(16_383, 2400).webp({ lossless: true, effort: 0 }).toBuffer()],
  ["an AVIF of twenty million pixels", () => flat(5000, 4000).avif({ effort: 0 }).toBuffer()],
]

it.each(bombs)("%s", { timeout: 60_000 }, async (_, make) => {
  await survives(await make())
})

it.each(["<?php system($_GET[0]);?>", "<script>alert(1)</script>", "<html><body onload=alert(1)>"])(
  "%s hidden in a picture is not in what is kept",
  async (code) => {
    const png = await drawn().png().toBuffer()
    const jpeg = await drawn().flatten().jpeg().toBuffer()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, code.length + 2]), Buffer.from(code)])
    for (const file of [
      Buffer.concat([png, Buffer.from(code)]),
      Buffer.concat([png.subarray(0, 33), chunk("tEXt", Buffer.from(`Comment\0${code}`)), png.subarray(33)]),
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      await drawn()
        .withExif({ IFD0: { Copyright: code } })
        .webp()
        .toBuffer(),
    ]) {
      expect(file.includes(code)).toBe(true)
      const read = await readLogo(file)
      if (read.ok)
        for (const kept of [read.logo, ...read.logo.renditions]) expect(kept.bytes.includes(code)).toBe(false)
      else expect(read.message).toMatch(SENTENCES)
    }
  },
)

it("866 malformed files of every kind are taken or answered, each with a sentence", {
  timeout: 300_000,
}, async () => {
  const files = await malformedFiles(866)
  expect(files).toHaveLength(866)
  let taken = 0
  for (const file of files) if ((await survives(file)).ok) taken += 1
  expect(taken).toBeGreaterThan(50)
  expect(taken).toBeLessThan(500)
})

/** One or more whole sentences for the person who sent the file. */
const SENTENCES = /^Th(?:is|e) [^<>]*[.]$/su

async function survives(bytes: Buffer) {
  const before = cost()
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, cost().megabytes)
  }, 5)
  const read = await readLogo(bytes)
  clearInterval(watch)
  const after = cost()
  if (!read.ok) expect(read.message).toMatch(SENTENCES)
  else expect(read.logo.renditions.length).toBeGreaterThan(0)
  // A worker that was ended with its file is gone, and its limits were the worker's own.
  if (after.worker === before.worker) expect(after.seconds - before.seconds).toBeLessThan(SECONDS)
  expect(peak).toBeLessThan(MEGABYTES + AT_REST)
  return read
}

/** Megabytes that a worker takes when it has read its first file. */
const AT_REST = 110

/** What the worker has used up so far, as Linux tells; nothing elsewhere. */
function cost(): { worker: number; megabytes: number; seconds: number } {
  const worker =
    (globalThis as { greenroomLogoWorker?: { worker?: { pid?: number } } }).greenroomLogoWorker?.worker
      ?.pid ?? 0
  try {
    const status = readFileSync(`/proc/${worker}/status`, "utf8")
    const stat = readFileSync(`/proc/${worker}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    return {
      worker,
      megabytes: Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024,
      seconds: (Number(stat[11]) + Number(stat[12])) / 100,
    }
  } catch {
    return { worker: 0, megabytes: 0, seconds: 0 }
  }
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#c22" } })
}

/** The last scan of a progressive JPEG, again and again: each makes a decoder go over the whole picture. */
function manyScans(jpeg: Buffer, count: number): Buffer {
  const start = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = jpeg.subarray(start, -2)
  return Buffer.concat([
    jpeg.subarray(0, start),
    ...Array.from({ length: count }, () => scan),
    jpeg.subarray(-2),
  ])
}
