import { readdirSync, readFileSync } from "node:fs"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { type AddressInfo, isIPv6 } from "node:net"
import path from "node:path"
import type { Duplex } from "node:stream"
import { fileURLToPath } from "node:url"
import { setFlagsFromString } from "node:v8"
import next from "next"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { DatabaseError, openAsServer } from "@/db/migrate"
import { publicSource } from "@/db/public-source"
import { createSetUpToken, hasOwner } from "@/db/staff"
import { diskTrouble } from "@/domain/disk-failure"
import { backupJob } from "@/lib/backup-schedule"
import { clientAddress, tellClient } from "@/lib/client-address"
import { setCommandLineFile } from "@/lib/data-check"
import { createDeskDoor } from "@/lib/desk-door"
import { type Env, EnvError, readEnv, settleAddress } from "@/lib/env"
import { EVERY_MINUTE, startEveryMinute } from "@/lib/every-minute"
import { guardAnswer } from "@/lib/guard-headers"
import { createLimitedServer } from "@/lib/http-limits"
import { createLinkGuard } from "@/lib/link-guard"
import { logError } from "@/lib/log"
import { setLogoWorkerFile } from "@/lib/logo-process"
import { startMailWorker } from "@/lib/mail-worker"
import { previewDrawing } from "@/lib/preview-drawing"
import { createProbes } from "@/lib/probes"
import { forReader, settleRequestReader } from "@/lib/reader"
import { inRequest, logConsole } from "@/lib/request-log"
import { loadMeasuredSample } from "@/lib/sample"
import { siteOptions } from "@/lib/site-options"
import { smtpTransport } from "@/lib/smtp"
import { setSpellingWorkerFile } from "@/lib/spelling"
import { createFront } from "@/site/front"

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Runs Greenroom until it is told to stop. What a person can mend ends in a sentence and exit code 1. */
export async function serve({ dev }: { dev: boolean }) {
  try {
    await start(dev)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    process.stderr.write(`${sentence}\n`)
    process.exit(1)
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof EnvError || error instanceof DatabaseError || error instanceof ListenError)
    return error.message
  // What a start writes of its own, such as the link for the first owner.
  if (diskTrouble(error) === "disk full")
    return "The disk that holds the database is full. Make room and start again."
  return null
}

/** The public front answers first; the desk (Next.js) follows when it is ready, and requests for it wait till then. */
async function start(dev: boolean) {
  // Left alone, the heap may grow to four times of what is in use before garbage is collected: 470 MB where 100 are in use.
  // By half, the process stays below 350 MB, and collecting more often costs a few percent of the time of a page.
  if (!dev) setFlagsFromString("--heap-growing-percent=50")
  const env = readEnv()
  if (!dev) logConsole()
  const { connection, release } = openAsServer(env.dataDir)
  settleRequestReader()
  setLogoWorkerFile(path.join(root(), "dist", "logo-worker.mjs"))
  setCommandLineFile(path.join(root(), "dist", "cli.mjs"))
  setSpellingWorkerFile(path.join(root(), "dist", "spelling-worker.mjs"))
  if (env.sampleEvent) await loadMeasuredSample(connection)
  const publicConnection = openDatabase(databaseFile(env.dataDir), { readonly: true })
  let announceDesk: (handle: Handle) => void = () => {}
  const desk = new Promise<Handle>((resolve) => {
    announceDesk = resolve
  })
  const passToDesk = (request: IncomingMessage, response: ServerResponse) => {
    tellClient(request, clientAddress(request, env.proxies))
    desk
      .then((handle) => handle(request, response))
      .catch((error) => {
        logError("the desk could not answer", error)
        if (!response.headersSent) response.writeHead(500, { "Cache-Control": "no-store" })
        response.end()
      })
    return true
  }
  const front = createFront({
    source: publicSource(publicConnection),
    log: logError,
    files: publicFiles(),
    otherLogo: (request, response) => {
      guardAnswer(response)
      return door(request, response) ? passToDesk(request, response) : true
    },
    draw: previewDrawing(),
    ...siteOptions(),
  })
  let isDeskReady = false
  const door = createDeskDoor({ givenUrl: env.givenUrl, dev })
  const guard = createLinkGuard(connection, logError)
  const isTls = env.url.startsWith("https:")
  const probes = createProbes({ db: connection, ...env, isDeskReady: () => isDeskReady })
  const servers = await listen(env, (request, response) => {
    if (isTls) response.setHeader("Strict-Transport-Security", HSTS)
    // An address in its absolute form is for proxies: the door says so.
    if (request.url?.startsWith("/") && front(request, response)) {
      probes.counts.public += 1
      return
    }
    guardAnswer(response)
    if (probes.answer(request, response)) return
    inRequest(request, response, () => {
      if (!door(request, response)) return
      probes.counts.desk += 1
      if (guard(request, response, clientAddress(request, env.proxies)))
        forReader(request, () => passToDesk(request, response))
    })
  })
  if (!dev) for (const server of servers) server.on("upgrade", hangUp)
  const { port } = (servers[0] as Server).address() as AddressInfo
  const { url } = settleAddress(env, port)
  const work = startWork(connection, { ...env, url })
  stopOnSignal(servers, work, () => {
    connection.$client.close()
    publicConnection.$client.close()
    release()
  })

  say(`Greenroom is at ${url}`)
  if (!hasOwner(connection)) say(`Create the first owner: ${url}/set-up/${createSetUpToken(connection)}`)

  try {
    const app = next({ dev, dir: root(), hostname: "localhost", port })
    await app.prepare()
    announceDesk(app.getRequestHandler())
    isDeskReady = true
    if (dev) for (const server of servers) server.on("upgrade", app.getUpgradeHandler())
    say("The desk is ready.")
  } catch (error) {
    // What is published stays up whatever becomes of the desk.
    logError("the desk could not start; the public pages stay up", error)
    announceDesk(answerWithoutDesk)
  }
}

/** What goes on beside requests. Without a mail server, mails wait in the Outbox. */
function startWork(
  connection: Connection,
  { dataDir, smtp, url, mailFrom }: Env,
): { stop: () => Promise<void> } {
  const backups = backupJob(dataDir)
  const jobs = startEveryMinute(connection, [...EVERY_MINUTE, { name: "backing up", run: backups.run }])
  const mails = smtp
    ? startMailWorker({ db: connection, transport: smtpTransport(smtp), url, from: mailFrom })
    : null
  return {
    stop: async () => {
      jobs.stop()
      await Promise.all([mails?.stop(), backups.settled()])
    },
  }
}

/** A year, as RFC 6797 and OWASP's cheat sheet on it want for a start. Subdomains are not ours to speak for. */
const HSTS = "max-age=31536000"

class ListenError extends Error {}

/** "localhost" listens on both loopback addresses, so that either works in a browser; IPv6 may be missing. */
async function listen(env: Env, handle: (request: IncomingMessage, response: ServerResponse) => void) {
  if (env.host !== "localhost") return [await listenOn(env.host, env.port, handle)]
  const first = await listenOn("127.0.0.1", env.port, handle)
  const { port } = first.address() as AddressInfo
  const second = await listenOn("::1", port, handle).catch((error: unknown) => {
    if (error instanceof ListenError && error.message.includes("in use")) throw error
    return null
  })
  return second ? [first, second] : [first]
}

function listenOn(
  host: string,
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createLimitedServer(handle)
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)))
    server.listen({ host, port }, () => resolve(server))
  })
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): ListenError {
  const where = isIPv6(host) ? `[${host}]` : host
  if (error.code === "EADDRINUSE")
    return new ListenError(
      `Port ${port} is in use, perhaps by another Greenroom. Stop that program, or start with another port: PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
    )
  if (error.code === "EACCES")
    return new ListenError(`Port ${port} needs more rights than Greenroom has. Set PORT to 1024 or higher.`)
  return new ListenError(
    `Greenroom can't listen on ${where}, port ${port} (${error.code}). Check HOST and PORT.`,
  )
}

/** Nothing here speaks another protocol. */
function hangUp(_request: IncomingMessage, socket: Duplex) {
  socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
}

async function answerWithoutDesk(_request: IncomingMessage, response: ServerResponse) {
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" })
  response.end("The desk could not start. Whoever runs Greenroom finds the reason in its log.\n")
}

/** What is in flight ends within ten seconds; then the database closes and the process goes. */
function stopOnSignal(servers: Server[], work: { stop: () => Promise<void> }, close: () => void) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    // A browser would keep a connection for its next request, which nobody will answer.
    setInterval(() => {
      for (const server of servers) server.closeIdleConnections()
    }, 100).unref()
    await Promise.race([
      Promise.all([...closed, work.stop()]),
      new Promise((resolve) => setTimeout(resolve, 10_000).unref()),
    ])
    close()
    process.exit(0)
  }
  process.on("SIGTERM", () => void stop())
  process.on("SIGINT", () => void stop())
}

/** The bundle lies in dist/, one below the project. */
function root(): string {
  return path.dirname(path.dirname(fileURLToPath(import.meta.url)))
}

/** What public pages load besides logos: the icon and the fonts. */
function publicFiles(): Map<string, { type: string; bytes: Buffer }> {
  const folder = path.join(root(), "public")
  const read = (file: string, type: string) =>
    [`/${file}`, { type, bytes: readFileSync(path.join(folder, file)) }] as const
  const fonts = readdirSync(path.join(folder, "fonts")).filter((name) => name.endsWith(".woff2"))
  return new Map([
    read("icon.svg", "image/svg+xml"),
    // Browsers ask for it by this name, too, before they have read the page's own.
    ["/favicon.ico", { type: "image/svg+xml", bytes: readFileSync(path.join(folder, "icon.svg")) }] as const,
    ...fonts.map((name) => read(`fonts/${name}`, "font/woff2")),
  ])
}

function say(sentence: string) {
  process.stdout.write(`${sentence}\n`)
}
