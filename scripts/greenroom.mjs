// npm run greenroom -- <command>: the command line. Standard output belongs to the command.
import { ensureBundled, ensureInstalled, root } from "./project.mjs"

await ensureInstalled()
await ensureBundled()
const { main } = await import(`${root}dist/cli.mjs`)
await main(process.argv)
