// Opens every page that shows what people typed, with the strings of two public lists in every field; `npm test` opens a part.
//   npm run test:xss
import { ensureBrowser } from "./browser.mjs"
import { ensureBuilt, ensureInstalled, root, run } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
await run(`${root}node_modules/.bin/playwright`, ["test", "xss", "--retries=0"], {
  env: { GREENROOM_BROWSER: await ensureBrowser(), XSS: "all" },
})
