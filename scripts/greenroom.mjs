// npm run greenroom -- <command>: the command line. Standard output belongs to the command.
import { ensureBundled, ensureInstalled } from "./project.mjs"

await ensureInstalled()
await ensureBundled()
const { main } = await import(new URL("../dist/cli.mjs", import.meta.url))
await main(process.argv)
