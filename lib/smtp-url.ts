/** Where mails are handed over, and as whom. */
export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte (smtps://); else it is asked for with STARTTLS. */
  secure: boolean
  /** On this machine: nobody stands between, so a certificate need not be a public one, nor TLS be there at all. */
  local: boolean
  auth: { user: string; pass: string } | null
}

/** Reads smtp://user:password@host:port or smtps://…; null when it is anything else. Ports default to 587 and 465. */
export function readSmtpUrl(text: string): SmtpSettings | null {
  const address = text.trim()
  if (!/^smtps?:\/\//iu.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const secure = url.protocol === "smtps:"
  const host = url.hostname.replace(/^\[|\]$/gu, "")
  const extra = url.search !== "" || url.hash !== "" || !["", "/"].includes(url.pathname)
  // A user without a password, or the other way round, is a slip of the pen.
  if (host === "" || extra || (url.username === "") !== (url.password === "")) return null
  const user = decoded(url.username)
  const pass = decoded(url.password)
  if (user === null || pass === null) return null
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    local: ["localhost", "::1"].includes(host) || /^127\.\d+\.\d+\.\d+$/u.test(host),
    auth: user === "" ? null : { user, pass },
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
