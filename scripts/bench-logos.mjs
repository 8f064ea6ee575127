/**
 * Part of `npm run bench`: what does intake add to sharp? Reads one PNG of about 2 MB as an upload (in the logo worker:
 * checked, decoded, encoded, measured, with all renditions), and makes the same bytes with sharp alone, in turns.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { median } from "./bench-load.mjs"
import { bundled } from "./bundle.mjs"
import { ensureBundled } from "./project.mjs"

const TARGET = 1.3

/** Prints times and their ratio; gives a sentence when the ratio misses the target by more than the factor of patience, else null. */
export async function benchLogos({ rounds, patience }) {
  const sharp = createRequire(import.meta.url)("sharp")
  sharp.concurrency(1)
  sharp.cache(false)
  const readLogo = await intake()
  const png = await picture(sharp)
  const { logo } = await readLogo(png)
  const same = hashes(logo) === hashes(await bare(sharp, png, logo))
  if (!same) return "Intake and bare sharp made different bytes: the comparison is not fair."
  const results = []
  for (let round = 0; round < rounds; round += 1) {
    const times = {}
    const runs = [
      ["own", () => readLogo(png)],
      ["bare", () => bare(sharp, png, logo)],
    ]
    for (const [name, run] of round % 2 === 0 ? runs : runs.reverse()) {
      const from = spent()
      await run()
      times[name] = spent() - from
    }
    results.push({ ...times, ratio: times.own / times.bare })
  }
  const [own, alone, ratio] = ["own", "bare", "ratio"].map((name) =>
    median(results.map((result) => result[name])),
  )
  console.log(
    `a logo of ${(png.length / 1e6).toFixed(1)} MB    ${Math.round(own)} ms, read, measured and in ${logo.renditions.length} renditions (median of ${rounds} rounds)`,
  )
  console.log(`bare sharp         ${Math.round(alone)} ms, the same bytes`)
  console.log(`ratio              ${ratio.toFixed(2)} (target ${TARGET} or less)`)
  return ratio > TARGET * patience
    ? `Reading a logo takes ${ratio.toFixed(2)} times as long as sharp alone; ${TARGET} is the target.`
    : null
}

/**
 * Milliseconds of processor time that this process and its logo worker have used up, so that a busy machine does not count;
 * where the system does not tell (all but Linux), the clock's.
 */
function spent() {
  const own = process.cpuUsage()
  try {
    const [, fields] = readFileSync(`/proc/${globalThis.greenroomLogoWorker.worker.pid}/stat`, "utf8").split(
      ") ",
    )
    const [user, system] = fields.split(" ").slice(11, 13).map(Number)
    return (own.user + own.system) / 1000 + (user + system) * 10
  } catch {
    return performance.now()
  }
}

/** The upload's own code, in a bundle of its own beside the worker's. */
async function intake() {
  await ensureBundled()
  const { readLogo } = await import(pathToFileURL(await bundled("lib/logo-intake.ts")).href)
  return readLogo
}

/** Decoded once, shrunk to the largest width and from there to each: what the worker does, and nothing else. */
async function bare(sharp, png, { renditions }) {
  const decode = (picture) => picture.raw().toBuffer({ resolveWithObject: true })
  const from = ({ data, info: { width, height, channels } }) =>
    sharp(data, { raw: { width, height, channels } })
  const whole = await decode(sharp(png, { failOn: "error" }).autoOrient())
  const bytes = await from(whole).png({ compressionLevel: 8 }).toBuffer()
  const largest = renditions.at(-1)
  const base = await decode(from(whole).resize(largest.width, largest.height, { fit: "fill" }))
  const made = []
  let own = base
  for (const { format, width, height } of renditions) {
    if (own.info.width !== width)
      own = width === largest.width ? base : await decode(from(base).resize(width, height, { fit: "fill" }))
    made.push({
      bytes: await (format === "png"
        ? from(own).png({ compressionLevel: 8 })
        : from(own).webp({ quality: 90, smartSubsample: true })
      ).toBuffer(),
    })
  }
  return { bytes, renditions: made }
}

function hashes({ bytes, renditions }) {
  return [{ bytes }, ...renditions]
    .map((file) => createHash("sha256").update(file.bytes).digest("hex"))
    .join()
}

/** A shaded disc with grain on nothing: the same 2 MB each time. */
function picture(sharp) {
  const [width, height] = [1500, 1100]
  const data = Buffer.alloc(width * height * 4)
  let state = 1
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    if (Math.hypot(x - 750, y - 550) > 530) continue
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const grain = (state >> 16) & 31
    data.set([(x >> 3) + grain, (y >> 3) + grain * 2, 90 + grain, 255], at * 4)
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}
