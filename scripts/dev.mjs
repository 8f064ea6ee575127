// npm run dev: the desk with hot reload. Changes to site/ and server.ts need a restart.
import { ensureBundled, ensureInstalled } from "./project.mjs"

await ensureInstalled()
await ensureBundled()
process.env.NODE_ENV = "development"
process.env.NEXT_TELEMETRY_DISABLED = "1"
const { serve } = await import(new URL("../dist/server.mjs", import.meta.url))
await serve({ dev: true })
