import type { LogoFile } from "@/db/images"
import { readImage } from "@/db/images"
import { LOGO_MOVED_ON } from "@/db/logo-variants"
import type { PartnerWithHead } from "@/db/partners"
import { readLogos } from "@/db/release-logos"
import { trimmedBox } from "@/domain/logo-trim"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "./database"
import { askLogoWorker } from "./logo-process"

/** What the partner's logo, which was on screen as `sha256`, becomes when its empty margin is trimmed; checked like an upload. */
export async function trimmedLogo(
  partner: PartnerWithHead,
  sha256: string,
): Promise<Result<{ logo: LogoFile }>> {
  if (partner.head.logoSha256 !== sha256) return refuse(LOGO_MOVED_ON)
  const shown = readLogos(database(), [sha256])(sha256)
  const image = readImage(database(), sha256)
  const box = shown?.facts && trimmedBox(shown.facts, shown)
  if (!image || !box) return refuse(t("This logo has no empty margin to trim."))
  return askLogoWorker("trim", { logo: { type: image.type, bytes: image.bytes }, box })
}
