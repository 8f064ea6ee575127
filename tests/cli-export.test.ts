import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { parse } from "parse5"
import { afterEach, describe, expect, it } from "vitest"
import { databaseFile, openDatabase } from "@/db/client"
import { publicSource } from "@/db/public-source"
import { loadSample } from "@/db/sample/load"
import { SYSTEM } from "@/domain/permissions"
import { previewDrawing } from "@/lib/preview-drawing"
import { addEvent } from "./db/scene"
import { greenroom, installation, refusal } from "./installation"
import { ROOT, startProgram, testFolder } from "./program"
import { elements } from "./site/html-tree"
import { startSite } from "./site/site-under-test"
import { serveFolder } from "./static-server"

const EVENT = "pyeongchang-2014"

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

describe("export", () => {
  it("writes byte for byte what Greenroom serves, with links that hold on any web server at any address", async () => {
    const { dataDir } = installation(loadSample)
    const out = path.join(testFolder(), "site")
    const { code, stdout, stderr } = await greenroom(["export", EVENT, "--out", out], dataDir)
    const files = filesIn(out)
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${files.length} files written to ${out}. Any web server can serve that folder, at any address.\n`,
      stderr: "",
    })
    expect(files.filter((file) => file.startsWith("e/"))).toHaveLength(2 * (1 + 15) + 2)
    expect(files.filter((file) => file.startsWith("logos/"))).toHaveLength(15)

    const connection = openDatabase(databaseFile(dataDir), { readonly: true })
    const fonts = files.filter((file) => /^fonts\/|^icon/u.test(file))
    const bytesOf = (file: string) => readFileSync(path.join(ROOT, "public", file))
    const site = await startSite(publicSource(connection), {
      files: new Map(fonts.map((file) => [`/${file}`, { type: "x/y", bytes: bytesOf(file) }])),
    })
    const elsewhere = await serveFolder(out, "/archive/2014/")
    open.push(site, elsewhere, { close: () => connection.$client.close() })
    for (const file of files) {
      if (file === "index.html") continue
      const served = await site.ask(`/${file.replace(/index\.html$/u, "")}`)
      expect([file, served.status]).toEqual([file, 200])
      const exported = await fetch(elsewhere.url + file.replace(/index\.html$/u, ""))
      expect(Buffer.from(await exported.arrayBuffer()).equals(served.body), file).toBe(true)
    }
    const reached = await crawl(elsewhere.url)
    expect(reached.broken).toEqual([])
    const unlinked = files.filter(
      (file) => !reached.found.has(elsewhere.url + file.replace(/index\.html$/u, "")),
    )
    // What other sites ask for is linked from those sites.
    expect(unlinked).toEqual([
      "embed/partners-1.js",
      `embed/${EVENT}/index.html`,
      `embed/${EVENT}/ko/index.html`,
    ])
  })

  it("holds the pictures for links, as Greenroom draws them, when it knows its address", async () => {
    const { dataDir } = installation(loadSample)
    const out = path.join(testFolder(), "site")
    const env = { DATA_DIR: dataDir, GREENROOM_URL: "https://archive.example" }
    const args = ["run", "greenroom", "--", "export", EVENT, "--out", out]
    expect((await startProgram("npm", args, { env }).ended).code).toBe(0)
    const pictures = filesIn(out).filter((file) => file.endsWith("/preview.png"))
    expect(pictures).toHaveLength(1 + 15)

    const connection = openDatabase(databaseFile(dataDir), { readonly: true })
    const site = await startSite(publicSource(connection), { draw: previewDrawing() })
    open.push(site, { close: () => connection.$client.close() })
    for (const file of pictures.slice(0, 3)) {
      const served = await site.ask(`/${file}`)
      expect(readFileSync(path.join(out, file)).equals(served.body), file).toBe(true)
    }
  })

  it("says why it can't", async () => {
    const { dataDir } = installation((db) => {
      loadSample(db)
      addEvent(db, SYSTEM, "forum")
    })
    const folder = testFolder()
    const [full, file] = [path.join(folder, "full"), path.join(folder, "file")]
    mkdirSync(full)
    for (const name of [path.join(full, "thesis.txt"), file]) writeFileSync(name, "precious")
    const to = (out: string, event = EVENT) => refusal(["export", event, "--out", out], dataDir)
    expect(await to(full)).toBe(`${full} is not empty. Name a new folder or an empty one.\n`)
    expect(await to(file)).toBe(`${file} is a file. Name a folder.\n`)
    expect(await to(path.join(file, "below"))).toBe(`${path.join(file, "below")} is a file. Name a folder.\n`)
    expect(await to(folder, "forum")).toBe(
      "There is no public event “forum”. Check its address; if it is right, publish the event, then export it.\n",
    )
    expect(filesIn(folder)).toEqual(["file", "full/thesis.txt"])
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()
}

/** Follows every address in pages, feeds, JSON and style sheets below `start`, as a reader and a browser would. */
async function crawl(start: string) {
  const found = new Set<string>()
  const broken: string[] = []
  const waiting = [start]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    const response = await fetch(next)
    if (response.status !== 200) broken.push(next)
    const type = response.headers.get("content-type") ?? ""
    const addresses = /html|json|xml/u.test(type) ? addressesIn(await response.text(), type) : []
    for (const address of addresses) {
      const target = new URL(address, next)
      target.hash = ""
      if (target.origin !== new URL(start).origin) continue
      if (target.href.startsWith(start)) waiting.push(target.href)
      else broken.push(target.href)
    }
  }
  return { found, broken }
}

function addressesIn(text: string, type: string): string[] {
  const data = [...text.matchAll(/"(?:url|logo|page|\$schema)":"([^"]+)"/gu)].map(
    ([, address = ""]) => address,
  )
  if (type.includes("json")) return data
  if (type.includes("xml")) return [...text.matchAll(/href="([^"]+)"/gu)].map(([, address = ""]) => address)
  const linked = elements(parse(text)).flatMap(({ attributes: { href, src } }) =>
    [href ?? [], src ?? []].flat(),
  )
  return [...linked, ...data, ...[...text.matchAll(/url\(([^)]+)\)/gu)].map(([, address = ""]) => address)]
}
