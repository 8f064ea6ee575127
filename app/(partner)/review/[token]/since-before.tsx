import { ContentDifference } from "@/components/content-difference"
import { logoPath } from "@/db/release-logos"
import type { OpenLink } from "@/db/review-links"
import { draftBefore, sentLogo, sentVariants } from "@/db/review-snapshot"
import { fieldDifferences } from "@/domain/diff/changes"
import { momentInWords } from "@/domain/mail/moments"
import { readerLanguage, t } from "@/domain/words"
import { database } from "@/lib/database"

/** What changed since the draft that the partner was sent before, for whoever has read that one. */
export function SinceBefore({ open, base }: { open: OpenLink; base: string }) {
  const before = draftBefore(database(), open)
  if (!before) return null
  const shown = (logo: ReturnType<typeof sentLogo>) =>
    logo && { path: base + logoPath(logo), width: logo.width, height: logo.height }
  return (
    <section aria-labelledby="since-title" className="grid gap-3">
      <h2 id="since-title" className="font-serif text-24 font-medium">
        {t("What changed since the draft of {moment}", {
          moment: momentInWords(before.sentAt, open.event.timeZone, readerLanguage()),
        })}
      </h2>
      <ContentDifference
        differences={fieldDifferences(before.revision, open.revision)}
        logos={{ before: shown(before.logo), after: shown(sentLogo(database(), open)) }}
        files={sentVariants(database(), [before.revision, open.revision], base)}
      />
    </section>
  )
}
