// npm run build: installs and builds, and starts nothing. For where the program is built by one user and run by another.
import { ensureBuilt, ensureInstalled, say } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
say("Built. It starts with: npm start")
