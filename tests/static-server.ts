import { existsSync, readFileSync, statSync } from "node:fs"
import http from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".js": "text/javascript",
  ".atom": "application/atom+xml",
  ".woff2": "font/woff2",
}

/** A web server that knows nothing of Greenroom: the files of a folder below an address, index.html for folders. */
export async function serveFolder(folder: string, below = "/") {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://x")
    const name = decodeURIComponent(pathname.slice(below.length))
    let file = path.join(folder, name)
    if (existsSync(file) && statSync(file).isDirectory() && pathname.endsWith("/"))
      file = path.join(file, "index.html")
    if (!pathname.startsWith(below) || !existsSync(file) || statSync(file).isDirectory())
      return void response.writeHead(404).end()
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" })
    response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
