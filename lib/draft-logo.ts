import { readImage } from "@/db/images"
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
  if (!image || image.extension !== extension) return new Response("There is no such logo.", { status: 404 })
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "Content-Type": image.type,
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Security-Policy": LOGO_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  })
}
