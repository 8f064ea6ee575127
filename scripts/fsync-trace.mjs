// Is what was saved on the disk before anybody is told so? Follows the server's calls to the system while a browser saves.
//   npm run test:fsync [-- --saves 200]
// `npm test` does the same with three saves. Needs strace, which Debian's package manager gets when root.
import { spawnSync } from "node:child_process"
import { ensureBrowser } from "./browser.mjs"
import { ensureBuilt, ensureInstalled, fail, root, run } from "./project.mjs"

const at = process.argv.indexOf("--saves")
const saves = at < 0 ? "200" : (process.argv[at + 1] ?? "")
if (!/^[1-9]\d*$/u.test(saves)) fail("--saves wants a number, such as 200.")
await ensureInstalled()
await ensureBuilt()
await ensureStrace()
await run(`${root}node_modules/.bin/playwright`, ["test", "sync-trace", "--retries=0"], {
  env: { GREENROOM_BROWSER: await ensureBrowser(), SYNC_SAVES: saves },
})

/** Without it the test says that it was skipped, and why. */
async function ensureStrace() {
  if (spawnSync("strace", ["--version"]).status === 0) return
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0)
    await run(
      "sh",
      ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq strace"],
      {
        quiet: true,
        failure: "Debian's strace could not be installed. What apt-get said is above.",
      },
    )
}
