// npm run lockfile: after a change of dependencies. A registry mirror may lack a package's builds for other platforms;
// npm then leaves them out of the lockfile, and `npm ci` refuses it everywhere. This names them as their parent does, and
// takes download addresses out.
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { root, say } from "./project.mjs"

const file = path.join(root, "package-lock.json")
const lock = JSON.parse(readFileSync(file, "utf8"))
const OS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "win32",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
]
const CPU = ["arm64", "x64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "loong64"]

let added = 0
for (const parent of Object.values(lock.packages)) {
  delete parent.resolved
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place]) continue
    const words = name.split("/").at(-1).split("-")
    const os = OS.filter((word) => words.includes(word))
    lock.packages[place] = {
      version,
      cpu: CPU.filter((cpu) => words.includes(cpu)),
      ...(parent.dev ? { dev: true } : {}),
      ...(words.includes("musl") ? { libc: ["musl"] } : {}),
      ...(words.includes("gnu") ? { libc: ["glibc"] } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
say(`${added} builds for other platforms added to the lockfile.`)
