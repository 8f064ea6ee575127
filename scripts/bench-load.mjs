/** A small load generator: keep-alive connections over raw sockets, one request at a time on each. */
import http from "node:http"
import net from "node:net"

const CONNECTIONS = 32

/** Requests per second over a number of milliseconds. Throws when an answer is not a 200 with a length. */
export async function load(port, path, milliseconds) {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: keep-alive\r\n\r\n`,
  )
  const run = { until: performance.now() + milliseconds, answers: 0 }
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => converse(port, request, run)))
  return run.answers / ((performance.now() - started) / 1000)
}

/** One connection that asks again as soon as it has its whole answer, until the time is up. */
function converse(port, request, run) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true })
    // Bytes of the present answer that are still to come; -1 while its header section is being read.
    let missing = -1
    let head = ""
    socket.on("connect", () => socket.write(request))
    socket.on("error", reject)
    socket.on("close", () =>
      performance.now() < run.until ? reject(new Error("The server hung up.")) : resolve(),
    )
    socket.on("data", (part) => {
      if (missing < 0) {
        head += part.toString("latin1")
        const end = head.indexOf("\r\n\r\n")
        if (end < 0) return
        const length = /\r\ncontent-length: (\d+)/iu.exec(head.slice(0, end))
        if (!head.startsWith("HTTP/1.1 200 ") || !length)
          return socket.destroy(new Error(`Not the page: ${head.slice(0, 60)}`))
        missing = Number(length[1]) - (head.length - end - 4)
        head = ""
      } else missing -= part.length
      if (missing > 0) return
      missing = -1
      run.answers += 1
      if (performance.now() < run.until) socket.write(request)
      else socket.end()
    })
  })
}

/** One answer, whole: status, headers, rawHeaders, body. */
export function get(port, path, coding) {
  return new Promise((resolve, reject) => {
    http
      .get(
        { port, host: "127.0.0.1", path, headers: { "accept-encoding": coding }, agent: false },
        (response) => {
          const parts = []
          response.on("data", (part) => parts.push(part))
          response.on("error", reject)
          response.on("end", () => {
            if (response.statusCode !== 200) reject(new Error(`${path} answers ${response.statusCode}.`))
            else
              resolve({
                headers: response.headers,
                rawHeaders: response.rawHeaders,
                body: Buffer.concat(parts),
              })
          })
        },
      )
      .on("error", reject)
  })
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
