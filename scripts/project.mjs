// What every script needs first: packages that are installed, bundles and a build that are current.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
const inRoot = (...parts) => path.join(root, ...parts)
const require = createRequire(import.meta.url)
const BUILD_STAMP = inRoot(".next", "greenroom-build")
const SOURCES = [
  "app",
  "cli",
  "components",
  "db",
  "domain",
  "drizzle",
  "lib",
  "messages",
  "public",
  "site",
  "scripts/project.mjs",
]
const SOURCE_FILES = [
  "server.ts",
  "cli.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
]

/** Says what goes on. To standard error, so that a command's output stays its own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

export function fail(sentence) {
  say(sentence)
  process.exit(1)
}

/** Installs packages when they are missing or not those of the lockfile. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 9))
    fail(
      `Greenroom needs Node.js 20.9 or later; this is ${process.versions.node}. Install a newer one and start again.`,
    )
  if (!isInstalled()) {
    say("Installing packages. The database driver is compiled on the way; this takes a few minutes, once.")
    await run("npm", ["ci", "--loglevel=error", "--no-audit", "--no-fund"], {
      quiet: true,
      failure: "The packages could not be installed. What npm said is above: mend that and start again.",
    })
  }
  if (!driverLoads()) {
    say("Compiling the database driver for this version of Node.js…")
    await run("npm", ["rebuild", "better-sqlite3", "--loglevel=error"], {
      quiet: true,
      failure:
        "The database driver could not be compiled. It needs Python, make and a C++ compiler (on Debian: apt-get install python3 make g++).",
    })
  }
}

/** Bundles server, command line and the workers that read logos and dictionaries from TypeScript: a tenth of a second, so it is simply done when anything changed. */
export async function ensureBundled() {
  const hash = sourceHash()
  const stamp = inRoot("dist", "stamp")
  if (read(stamp) === hash) return
  const esbuild = require("esbuild")
  await esbuild.build({
    entryPoints: {
      server: inRoot("server.ts"),
      cli: inRoot("cli.ts"),
      "logo-worker": inRoot("lib", "logo-worker.ts"),
      "spelling-worker": inRoot("lib", "spelling-worker.ts"),
    },
    outdir: inRoot("dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.9",
    jsx: "automatic",
    packages: "external",
    alias: { "@": root.replace(/\/$/u, "") },
    sourcemap: "linked",
    logLevel: "error",
  })
  writeFileSync(stamp, hash)
}

/** Builds the desk when there is no build of exactly these sources. */
export async function ensureBuilt() {
  await ensureBundled()
  const hash = sourceHash()
  if (read(BUILD_STAMP) === hash) return
  say("Building the desk. This takes about a minute, once per version.")
  rmSync(BUILD_STAMP, { force: true })
  await run(process.execPath, [inRoot("node_modules/next/dist/bin/next"), "build"], {
    quiet: true,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    failure: "The build failed. What it said is above.",
  })
  mkdirSync(path.dirname(BUILD_STAMP), { recursive: true })
  writeFileSync(BUILD_STAMP, hash)
}

/**
 * Runs a program to its end. `quiet` holds its output back, shows that time passes, and prints all of it on failure.
 */
export function run(command, args, { quiet = false, env = {}, failure } = {}) {
  return new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...env },
    })
    const output = []
    child.stdout?.on("data", (part) => output.push(part))
    child.stderr?.on("data", (part) => output.push(part))
    const ticker =
      quiet && setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
    const end = (code) => {
      clearInterval(ticker)
      if (code === 0) return resolve(Buffer.concat(output).toString())
      process.stderr.write(Buffer.concat(output))
      fail(failure ?? `${[command, ...args].join(" ")} failed.`)
    }
    child.on("error", () => end(1))
    child.on("exit", end)
  })
}

function isInstalled() {
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages
  const hidden = read(inRoot("node_modules", ".package-lock.json"))
  if (!hidden) return false
  const found = JSON.parse(hidden).packages
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" ||
      (found[name] ? found[name].version === entry.version : entry.optional === true || entry.peer === true),
  )
}

function driverLoads() {
  try {
    const Database = require("better-sqlite3")
    new Database(":memory:").close()
    return true
  } catch {
    return false
  }
}

function sourceHash() {
  const hash = createHash("sha256")
  const files = [
    ...SOURCES.flatMap((name) => filesIn(inRoot(name))),
    ...SOURCE_FILES.map((name) => inRoot(name)),
  ]
  for (const file of files.sort()) {
    hash.update(path.relative(root, file)).update("\0")
    if (existsSync(file)) hash.update(readFileSync(file))
    hash.update("\0")
  }
  return hash.digest("hex")
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place).flatMap((name) => filesIn(path.join(place, name)))
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null
}
