/**
 * Where a request may lead on to: `asked` when that is an address of this server, else its start. Read as browsers read it
 * (WHATWG URL), which take "\" for "/", drop tabs and line breaks, and find hosts in "//x" and "https:x"; what is
 * answered is the address as it was read, so that nobody can read it in another way (OWASP Unvalidated Redirects and Forwards
 * Cheat Sheet).
 */
export function insideAddress(asked: string, base: string): string {
  const own = new URL(base)
  if (!URL.canParse(asked, own)) return own.origin
  const target = new URL(asked, own)
  const isPlain = target.username === "" && target.password === ""
  return target.origin === own.origin && isPlain ? target.href : own.origin
}
