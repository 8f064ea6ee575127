import type { LogoVariant } from "@/domain/logo-facts"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { keepLogo, type LogoFile } from "./images"
import type { PartnerWithHead } from "./partners"
import { advance, editable } from "./revisions"

/** Gives a partner's logo a variant, or replaces it. The caller has checked the file (lib/logo-intake, lib/print-file). */
export function setVariant(
  db: Db,
  actor: Actor,
  input: { partnerId: number; variant: LogoVariant; file: LogoFile },
): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    keepLogo(tx, input.file)
    return change(tx, actor, current.partner, input.variant, input.file.sha256)
  })
}

/** Takes a variant away; earlier revisions keep it, and `putLogoBack` (db/undo) takes the hash that this answers. */
export function removeVariant(
  db: Db,
  actor: Actor,
  input: { partnerId: number; variant: LogoVariant },
): Result<{ hash: string }> {
  return write(db, (tx): Result<{ hash: string }> => {
    const current = editable(tx, actor, input.partnerId)
    return current.ok ? change(tx, actor, current.partner, input.variant, null) : current
  })
}

/** Keeps the main logo, which was on screen as `sha256`, as the variant for dark backgrounds too. */
export function keepAsDark(db: Db, actor: Actor, input: { partnerId: number; sha256: string }): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    if (current.partner.head.logoSha256 !== input.sha256) return refuse(LOGO_MOVED_ON)
    return change(tx, actor, current.partner, "dark", input.sha256)
  })
}

export const LOGO_MOVED_ON = marked(
  "Somebody changed this logo since you opened the page. It is now up to date: look again, then choose.",
)

function change(
  tx: Db,
  actor: Actor,
  current: PartnerWithHead,
  variant: LogoVariant,
  sha256: string | null,
): Result<{ hash: string }> {
  const { [variant]: from = null, ...others } = current.head.variants
  const variants = sha256 === null ? others : { ...others, [variant]: sha256 }
  const saved = advance(tx, actor, current, { variants })
  if (saved !== current.head)
    record(tx, actor, "logo.variant-changed", {
      eventId: current.eventId,
      partnerId: current.id,
      detail: { variant, sha256, from, hash: saved.hash },
    })
  return { ok: true, hash: saved.hash }
}
