import { createHash, timingSafeEqual } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Connection } from "@/db/client"
import { type Metrics, readMetrics } from "@/db/metrics"
import { logError } from "./log"

type ProbeOptions = {
  db: Connection
  dataDir: string
  /** Can the desk answer? The public pages can from the first moment. */
  isDeskReady: () => boolean
  metricsToken: string | null
}

/** Requests since the start, by who answered them. */
type Counts = { public: number; desk: number }

/**
 * What programs ask that watch over Greenroom: "/healthz" (does the database answer?), "/readyz" (and the desk?) and
 * "/metrics" (Prometheus's text format, for who has the token, or without one for this machine alone).
 */
export function createProbes({ db, dataDir, isDeskReady, metricsToken }: ProbeOptions) {
  const counts: Counts = { public: 0, desk: 0 }
  const started = Date.now()
  return {
    counts,
    /** Answers and says true; false, having touched nothing, for every other address. */
    answer: (request: IncomingMessage, response: ServerResponse): boolean => {
      const path = request.url?.split("?", 1)[0]
      if (path === "/healthz") sendState(response, answers(db))
      else if (path === "/readyz") sendState(response, answers(db) && isDeskReady())
      else if (path === "/metrics" && mayRead(request, metricsToken))
        sendMetrics(response, { db, dataDir, counts, started })
      else return false
      return true
    },
  }
}

function answers(db: Connection): boolean {
  try {
    db.$client.prepare("select 1 from setting").get()
    return true
  } catch (error) {
    logError("health: the database does not answer", error)
    return false
  }
}

function sendState(response: ServerResponse, ok: boolean) {
  response.writeHead(ok ? 200 : 503, { "Content-Type": "application/json", "Cache-Control": "no-store" })
  response.end(JSON.stringify({ status: ok ? "ok" : "unavailable" }))
}

/** Behind a proxy on this machine everybody comes from this machine: a forwarded request needs the token. */
function mayRead({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? "", `Bearer ${token}`)
  // A page elsewhere whose name was made to point here (DNS rebinding) says that name.
  if (!/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/u.test(headers.host ?? "")) return false
  const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name))
  return !isForwarded && /^(?:127\.|::1$|::ffff:127\.)/u.test(socket.remoteAddress ?? "")
}

/** What proxies add, each its own; some add nothing but one of these, and name this machine as the host. */
const FORWARDED =
  /^(?:forwarded$|via$|x-(?:forwarded|real|client|cluster-client|original|envoy|request-start)(?:-|$)|true-client-ip$|cf-)/u

/** In the same time whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}

function sendMetrics(
  response: ServerResponse,
  { db, dataDir, counts, started }: { db: Connection; dataDir: string; counts: Counts; started: number },
) {
  response.writeHead(200, {
    "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    "Cache-Control": "no-store",
  })
  response.end(metricsText(readMetrics(db, dataDir), counts, started))
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format; times and durations in seconds, as its naming asks. */
function metricsText(metrics: Metrics, counts: Counts, started: number): string {
  const { heapUsed, rss } = process.memoryUsage()
  const families: [
    name: string,
    type: "gauge" | "counter",
    help: string,
    values: [labels: string, value: number][],
  ][] = [
    ["process_start_time_seconds", "gauge", "When the process started.", [["", started / 1000]]],
    ["process_resident_memory_bytes", "gauge", "Memory that the process holds.", [["", rss]]],
    ["nodejs_heap_used_bytes", "gauge", "Memory that its objects take.", [["", heapUsed]]],
    [
      "greenroom_requests_total",
      "counter",
      "Requests since the start.",
      [
        ['{part="public"}', counts.public],
        ['{part="desk"}', counts.desk],
      ],
    ],
    ["greenroom_database_bytes", "gauge", "Size of the database file.", [["", metrics.databaseBytes]]],
    ["greenroom_public_events", "gauge", "Events with a published page.", [["", metrics.publicEvents]]],
    ["greenroom_mails_waiting", "gauge", "Mails that are still to be sent.", [["", metrics.mailsWaiting]]],
    ["greenroom_mails_failed", "gauge", "Mails that did not surely arrive.", [["", metrics.mailsOwed]]],
    [
      "greenroom_last_backup_timestamp_seconds",
      "gauge",
      "When the newest backup was made; 0 for never.",
      [["", (metrics.lastBackupAt ?? 0) / 1000]],
    ],
  ]
  return families
    .map(([name, type, help, values]) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...values.map(([labels, value]) => `${name}${labels} ${value}`),
        "",
      ].join("\n"),
    )
    .join("")
}
