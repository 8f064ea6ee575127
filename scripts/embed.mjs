// npm run embed: after a change of site/embed-wall.ts. Writes the script that other sites load (site/embed-script.json),
// made small. It is kept with the sources, so that server, command line and tests all have the same bytes of it.
import { writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { root, say } from "./project.mjs"

const site = path.join(root, "site")

/** The script as it has to be, from its source. */
export async function makeEmbedScript() {
  const made = await build({
    stdin: {
      contents: 'import { buildWall } from "./embed-wall"\nbuildWall(document.currentScript)',
      resolveDir: site,
    },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "error",
  })
  return made.outputFiles[0].text
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = await makeEmbedScript()
  writeFileSync(path.join(site, "embed-script.json"), `${JSON.stringify({ source }, null, 2)}\n`)
  say(`The script for other sites has ${source.length} bytes.`)
}
