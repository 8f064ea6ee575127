import { createServer, type RequestListener, type Server } from "node:http"

/**
 * How long a connection may take for what, in milliseconds, and how much of it is read. Against clients that send a byte now
 * and then to hold connections open (slow loris); docs/limits.md lists all limits.
 */
export const HTTP_LIMITS = {
  /** Request line and headers. */
  headersTimeout: 20_000,
  /** The whole request: the largest upload, 100 MB, at 1.4 Mbit/s. */
  requestTimeout: 600_000,
  /** Nothing sent or received. */
  idleTimeout: 120_000,
  /** Between two requests; longer than proxies keep theirs, so that none is sent into a connection that ends. */
  keepAliveTimeout: 75_000,
  /** How often the first two are looked at. */
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
}

/** An HTTP server that gives no client more time than it needs. */
export function createLimitedServer(
  handle: RequestListener,
  limits: Partial<typeof HTTP_LIMITS> = {},
): Server {
  const { idleTimeout, ...options } = { ...HTTP_LIMITS, ...limits }
  const server = createServer(options, handle)
  server.timeout = idleTimeout
  return server
}
