import { type AddressInfo, createServer, type Server, type Socket } from "node:net"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

export type Received = { from: string; to: string[]; raw: string; mail: Email }
export type Inbox = { port: number; url: string; received: Received[]; close: () => Promise<void> }

/** A code and words that a real SMTP server answers with. */
export function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/**
 * A real SMTP server on this machine that keeps what it gets. `onMail` runs when a whole message has come, before it is
 * answered: an error is the answer.
 */
export async function openInbox(
  options: SMTPServerOptions & { onMail?: (received: Received, count: number) => Error | undefined } = {},
): Promise<Inbox> {
  const { onMail, ...rest } = options
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 200,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const bytes = Buffer.concat(parts)
        void PostalMime.parse(bytes).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope
          const one = {
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            raw: bytes.toString("latin1"),
            mail,
          }
          const problem = onMail?.(one, received.length + 1)
          received.push(one)
          done(problem ?? null)
        })
      })
    },
    ...rest,
  })
  // A connection that a test cuts is no news.
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const { port } = server.server.address() as AddressInfo
  let closed: Promise<void> | undefined
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => {
      closed ??= new Promise<void>((resolve) => server.close(() => resolve()))
      return closed
    },
  }
}

/** A wire between worker and inbox that a test cuts; `watch` sees what the worker says, piece by piece. */
export async function openWire(
  port: number,
  watch: (said: string, cut: () => void) => void,
): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((client) => {
    const upstream = new (client.constructor as typeof Socket)().connect(port, "127.0.0.1")
    const cut = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on("error", () => undefined).on("close", cut)
    }
    let said = ""
    client.on("data", (part) => {
      said += part.toString("latin1")
      watch(said, cut)
      if (!client.destroyed) upstream.write(part)
    })
    upstream.on("data", (part) => client.write(part))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** A server that takes connections and never says a word. */
export async function openSilence(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets: Socket[] = []
  const server = createServer((socket) => sockets.push(socket.on("error", () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
