import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { expect, it } from "vitest"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"
import { generator } from "./malformed-files"

/**
 * Brands' own logos, from simple-icons and @iconify-json/logos, go through intake and look the same to the pixel. 300 of
 * them, always the same; all five thousand by hand, in some minutes:
 *
 *   REAL_LOGOS=all node_modules/.bin/vitest run tests/lib/real-logos.test.ts
 */
const all = process.env.REAL_LOGOS === "all"
const SAMPLE = 300
const SIDE = 300

it("of real logos, 99.5 % are taken and look the same to the pixel", { timeout: 3_600_000 }, async () => {
  const logos = all ? realLogos() : sampleOf(realLogos(), SAMPLE)
  const changed: string[] = []
  let [before, after] = [0, 0]
  for (const { name, svg } of logos) {
    const read = await readLogo(Buffer.from(svg))
    const stored = read.ok ? read.logo.bytes.toString() : null
    if (stored === null || !(await draw(stored)).equals(await draw(svg)))
      changed.push(`${name}: ${read.ok ? "looks different" : read.message}`)
    before += svg.length
    after += stored?.length ?? 0
  }
  if (all)
    process.stdout.write(
      `${logos.length - changed.length} of ${logos.length} real logos look the same, in ${Math.round((after / before) * 100)} % of the bytes.\n${changed.join("\n")}\n`,
    )
  expect(logos.length).toBeGreaterThanOrEqual(SAMPLE)
  expect(changed.length / logos.length, changed.join("\n")).toBeLessThanOrEqual(0.005)
})

type RealLogo = { name: string; svg: string }

function realLogos(): RealLogo[] {
  const require = createRequire(import.meta.url)
  const folder = path.join(path.dirname(require.resolve("simple-icons")), "icons")
  const simple = readdirSync(folder).map((file) => ({
    name: `simple-icons/${file}`,
    svg: readFileSync(path.join(folder, file), "utf8"),
  }))
  const set = require("@iconify-json/logos/icons.json") as IconSet
  const logos = Object.entries(set.icons).map(([name, icon]) => ({
    name: `logos/${name}`,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${icon.width ?? set.width} ${icon.height ?? set.height}">${icon.body}</svg>`,
  }))
  return [...simple, ...logos].sort((a, b) => (a.name < b.name ? -1 : 1))
}

type IconSet = {
  width: number
  height: number
  icons: Record<string, { body: string; width?: number; height?: number }>
}

/** The same ones each time. */
function sampleOf<T>(items: T[], size: number): T[] {
  const random = generator(20_140_929)
  const rest = [...items]
  return Array.from({ length: size }, () => rest.splice(Math.floor(random() * rest.length), 1)).flat()
}

/** As a browser's <img> would: at a size of its own choice, in the drawing's proportions. */
function draw(svg: string): Promise<Buffer> {
  const sized = svg.replace(/^[\s\S]*?<svg[^>]*>/u, (start) =>
    start.replace(/ (?:width|height)="[^"]*"/gu, "").replace("<svg", `<svg width="${SIDE}" height="${SIDE}"`),
  )
  return sharp(Buffer.from(sized)).ensureAlpha().raw().toBuffer()
}
