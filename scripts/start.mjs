// npm start: from a fresh clone to a running Greenroom.
import { ensureBuilt, ensureInstalled, root } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
process.env.NODE_ENV = "production"
process.env.NEXT_TELEMETRY_DISABLED = "1"
const { serve } = await import(`${root}dist/server.mjs`)
await serve({ dev: false })
