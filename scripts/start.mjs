// npm start: from a fresh clone to a running Greenroom.
import { ensureBuilt, ensureInstalled } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
process.env.NODE_ENV = "production"
process.env.NEXT_TELEMETRY_DISABLED = "1"
const { serve } = await import(new URL("../dist/server.mjs", import.meta.url))
await serve({ dev: false })
