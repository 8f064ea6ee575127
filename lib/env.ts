import { isIP } from "node:net"
import path from "node:path"
import { z } from "zod"
import { type OidcSettings, readOidc } from "./oidc-settings"
import { readSmtpUrl, type SmtpSettings } from "./smtp-url"

/** The one reader of process.env. Everything has a default: Greenroom works with nothing configured. */
export type Env = {
  port: number
  /** Address to listen on; "localhost" means both loopback addresses. */
  host: string
  /** Absolute path of the folder that holds the database. */
  dataDir: string
  /** Public base address without a trailing slash; links in mails and redirects come from it alone. */
  url: string
  /** GREENROOM_URL when it was set: only then do public pages name their own address. */
  givenUrl: string | null
  sampleEvent: boolean
  /** The mail server; null when mails wait in the Outbox. */
  smtp: SmtpSettings | null
  /** The address that mails come from, without a name. */
  mailFrom: string
  /** Whoever brings it as a bearer token may read /metrics from anywhere; null for this machine alone. */
  metricsToken: string | null
  /** How many proxies stand in front, each of which adds to X-Forwarded-For; 0 when nobody's word is taken for who asks. */
  proxies: number
  /** The provider that staff may sign in through; null for none. */
  oidc: OidcSettings | null
}

const schema = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535, {
      error: "PORT must be a number from 0 to 65535, such as 3000.",
    })
    .transform(Number)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/iu, { error: "HOST must be a host name or an IP address, such as 0.0.0.0." })
    .default("localhost"),
  DATA_DIR: z.string().default("./data"),
  GREENROOM_URL: z
    .string()
    .refine(isBaseAddress, {
      error:
        "GREENROOM_URL must be the public base address, such as https://partners.example.org, with no path.",
    })
    .optional(),
  SAMPLE_EVENT: z.enum(["on", "off"], { error: "SAMPLE_EVENT must be on or off." }).default("on"),
  // The sentence never repeats the value: it may hold a password.
  SMTP_URL: z
    .string()
    .transform((text, context) => {
      const settings = readSmtpUrl(text)
      if (settings) return settings
      context.addIssue({
        code: "custom",
        message:
          "SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example.org:587 or smtps://…, with special characters in the password percent-encoded.",
      })
      return z.NEVER
    })
    .optional(),
  MAIL_FROM: z
    .email({
      error: "MAIL_FROM must be an e-mail address alone, without a name, such as greenroom@example.org.",
    })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/u, {
      error: "METRICS_TOKEN must have at least 16 letters, digits or characters of -._~+/=.",
    })
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^[0-9]$/u, {
      error:
        "TRUST_PROXY must be the number of proxies in front of Greenroom, such as 1; 0 when there is none.",
    })
    .transform(Number)
    .default(0),
})

/** Is this `npm run dev`? A build has the answer "no" written into it. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development"
}

/** Throws an EnvError with one sentence per wrong variable. Empty values count as not set. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(set)
  const oidc = readOidc(set)
  const wrong = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...("sentences" in oidc ? oidc.sentences : []),
  ]
  if (!parsed.success || "sentences" in oidc) throw new EnvError(wrong)
  const {
    PORT,
    HOST,
    DATA_DIR,
    GREENROOM_URL,
    SAMPLE_EVENT,
    SMTP_URL,
    MAIL_FROM,
    METRICS_TOKEN,
    TRUST_PROXY,
  } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: path.resolve(DATA_DIR),
    url: GREENROOM_URL ? new URL(GREENROOM_URL).origin : `http://localhost:${PORT}`,
    givenUrl: GREENROOM_URL ? new URL(GREENROOM_URL).origin : null,
    sampleEvent: SAMPLE_EVENT === "on",
    smtp: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? `greenroom@${mailHost(GREENROOM_URL)}`,
    metricsToken: METRICS_TOKEN ?? null,
    proxies: TRUST_PROXY,
    oidc: oidc.settings,
  }
}

export class EnvError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join("\n"))
    this.name = "EnvError"
  }
}

/** An address literal needs brackets and a prefix that few servers take, so a bare IP address is no mail domain here. */
function mailHost(url: string | undefined): string {
  const host = url ? new URL(url).hostname : "localhost"
  return isIP(host.replace(/^\[|\]$/gu, "")) ? "localhost" : host
}

function isBaseAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return (url.protocol === "http:" || url.protocol === "https:") && url.href === `${url.origin}/`
}

/**
 * Settles the address once the port is known (PORT may be 0: any free one), here and for next-auth, which reads
 * NEXTAUTH_URL itself.
 */
export function settleAddress(env: Env, port: number): { url: string } {
  process.env.PORT = String(port)
  const url = env.givenUrl ?? `http://localhost:${port}`
  process.env.NEXTAUTH_URL = url
  return { url }
}
