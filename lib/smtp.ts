import { Readable } from "node:stream"
import SmtpConnection from "nodemailer/lib/smtp-connection"
import { failureOf, type Outcome } from "@/domain/mail/delivery"
import type { SmtpSettings } from "./smtp-url"

export type Envelope = { from: string; to: string }

/** Brings one message to a mail server. Never rejects: every end is an outcome. */
export type Transport = {
  /** `handOver` is called when all but the end of the message is on its way; if it answers false, the end never goes. */
  send: (envelope: Envelope, message: Buffer, handOver: () => boolean) => Promise<Outcome>
}

/**
 * Milliseconds. A server may think for a while about a message that it has whole (RFC 5321, 4.5.3.2 grants it ten
 * minutes); the last limit is for that, and for any other silence.
 */
export type Timeouts = { connect: number; greeting: number; silence: number }
const TIMEOUTS: Timeouts = { connect: 15_000, greeting: 15_000, silence: 120_000 }

/**
 * SMTP with a connection per mail. nodemailer speaks the protocol; the stream here tells the moment before the final dot,
 * which decides whether a lost connection may have delivered the mail. Credentials go out over TLS alone, unless the
 * server is this machine.
 */
export function smtpTransport(settings: SmtpSettings, timeouts: Timeouts = TIMEOUTS): Transport {
  const options = {
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: settings.auth !== null && !settings.secure && !settings.local,
    tls: { rejectUnauthorized: !settings.local },
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    logger: false as const,
  }
  return {
    send: (envelope, message, handOver) =>
      new Promise((resolve) => {
        const connection = new SmtpConnection(options)
        let handed = false
        let over = false
        const end = (outcome: Outcome) => {
          if (over) return
          over = true
          if (outcome.kind === "sent") connection.quit()
          else connection.close()
          resolve(outcome)
        }
        const fail = (error: Error) => end(failureOf({ ...answerIn(error), handed, error: error.message }))
        const beforeEnd = () => {
          handed = !over && handOver()
          if (!handed) throw new Error("The mail was called back before its end.")
        }
        const deliver = () =>
          connection.send({ from: envelope.from, to: [envelope.to] }, body(message, beforeEnd), (error) =>
            error ? fail(error) : end({ kind: "sent" }),
          )
        // Not once: a closing connection may complain again, and nobody listening would end the process.
        connection.on("error", fail)
        connection.connect((error) => {
          if (error) fail(error)
          else if (settings.auth)
            connection.login(settings.auth, (error) => (error ? fail(error) : deliver()))
          else deliver()
        })
      }),
  }
}

/** The message as a stream whose end comes only after `beforeEnd`; if that throws, the end never comes. */
function body(message: Buffer, beforeEnd: () => void): Readable {
  return Readable.from(
    (function* () {
      yield message
      beforeEnd()
    })(),
  )
}

/** What nodemailer notes on its errors: the server's code, and the command that it answered. */
function answerIn(error: Error): { code: number | null; step: string } {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  return { code: responseCode || null, step: command ?? "" }
}
