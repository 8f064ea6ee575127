/** The real server that `npm run bench` measures the desk on, and requests to it. */
import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import http from "node:http"
import path from "node:path"

export type Server = { port: number; pid: number; stop: () => Promise<void> }

/** Greenroom itself, as `npm start` runs it; resolves when the desk is ready and has rested. */
export function startServer(dataDir: string, rest: number): Promise<Server> {
  const serve = `import { serve } from ${JSON.stringify(path.resolve("dist/server.mjs"))}; await serve({ dev: false })`
  const child = spawn(process.execPath, ["--input-type=module", "-e", serve], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", SAMPLE_EVENT: "off", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      output += part
      const port = /Greenroom is at http:\/\/localhost:(\d+)/u.exec(output)?.[1]
      if (port && output.includes("The desk is ready"))
        setTimeout(() => resolve({ port: Number(port), pid: child.pid ?? 0, stop: () => stop(child) }), rest)
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("exit", (code) => reject(new Error(`Greenroom ended with ${code}:\n${output}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

/** Null where the system does not tell. */
export function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}

const agent = new http.Agent({ keepAlive: true })

type Asker = { server: Server; cookie: string }

/** Asks for a page, until its last byte is there. */
export async function get(asker: Asker, where: string): Promise<void> {
  await ask(asker, where, { method: "GET" })
}

/** Calls a server action of a page as the browser does; gives what was answered, the page that comes along included. */
export function callAction(asker: Asker, where: string, action: string, body: string): Promise<string> {
  const headers = {
    "next-action": actionId(action),
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    origin: `http://localhost:${asker.server.port}`,
  }
  return ask(asker, where, { method: "POST", headers, body })
}

function ask(
  { server, cookie }: Asker,
  where: string,
  { method, headers, body }: { method: string; headers?: http.OutgoingHttpHeaders; body?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { port: server.port, host: "localhost", path: where, agent, method }
    http
      .request({ ...options, headers: { ...headers, cookie } }, (response) => {
        const parts: Buffer[] = []
        response.on("data", (part: Buffer) => parts.push(part))
        response.on("error", reject)
        response.on("end", () => {
          if (response.statusCode === 200) resolve(Buffer.concat(parts).toString())
          else reject(new Error(`${where} answers ${response.statusCode}.`))
        })
      })
      .on("error", reject)
      .end(body)
  })
}

const actionIds = new Map<string, string>()

/** The name that the build gave an action. */
function actionId(name: string): string {
  const known = actionIds.get(name)
  if (known) return known
  const manifest = JSON.parse(
    readFileSync(path.resolve(".next/server/server-reference-manifest.json"), "utf8"),
  )
  const actions = Object.entries(manifest.node as Record<string, { exportedName?: string }>)
  const id = actions.find(([, { exportedName }]) => exportedName === name)?.[0]
  if (!id) throw new Error(`The build has no action ${name}.`)
  actionIds.set(name, id)
  return id
}
