import { readImage } from "@/db/images"
import { t } from "@/domain/words"
import { LOGO_TYPES } from "@/site/logo-type"
import { LOGO_POLICY } from "@/site/policy"
import { database } from "./database"

/**
 * Answers for a logo that is not public, by the last part of its address ("<sha256>.<type>"), if whoever asks `maySee`
 * it; else 404, as for one that does not exist.
 */
export async function answerDraftLogo(
  file: string,
  maySee: (sha256: string) => boolean | Promise<boolean>,
): Promise<Response> {
  const [, sha256 = "", extension] = /^([0-9a-f]{64})\.(svg|png|jpg|webp|avif)$/u.exec(file) ?? []
  const image = sha256 && (await maySee(sha256)) ? readImage(database(), sha256) : null
  // A file for print is kept as it was sent: it is no logo, whatever its name ends in.
  if (!image || image.extension !== extension || !LOGO_TYPES.has(image.type))
    return new Response(t("There is no such logo."), { status: 404 })
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "Content-Type": image.type,
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Security-Policy": LOGO_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  })
}
