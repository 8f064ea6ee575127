import type { Event } from "@/db/events"
import { listPartners } from "@/db/partners"
import { listTiers } from "@/db/tiers"

import { LANGUAGE_TAGS } from "@/domain/languages"
import { missingEventTexts, missingTexts } from "@/domain/missing-translations"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { languageFolders } from "@/site/addresses"
import { eventPath } from "@/site/paths"
import { LanguageEditor } from "./language-editor"

/** The languages of an event's pages: which, in what order, and what is still to be translated. */
export function LanguagesSection({ event }: { event: Event }) {
  const tiers = listTiers(database(), event.id)
  const partners = listPartners(database(), event.id)
  const contents = partners.map(({ head }) => head.content)
  // Where the pages would stand in each language that could be chosen, beside the partners' addresses.
  const folders = languageFolders({
    event: { ...event, header: null, languages: ["", ...LANGUAGE_TAGS] },
    tiers: [{ partners }],
  })
  const addresses = Object.fromEntries(
    LANGUAGE_TAGS.map((tag) => [tag, eventPath(event.slug, folders.get(tag))]),
  )
  const translated = Object.fromEntries(
    LANGUAGE_TAGS.map((tag) => [tag, contents.filter(({ translations }) => translations?.[tag]).length]),
  )
  return (
    <section aria-labelledby="languages">
      <h2 id="languages" className="mb-1 text-18 font-semibold">
        {t("Languages")}
      </h2>
      <p className="mb-4 text-soft">
        {t(
          "The first is the language of the main texts. Each further one has pages of its own; what is not translated shows there in the first.",
        )}
      </p>
      <LanguageEditor
        key={event.languages.join()}
        eventId={event.id}
        saved={event.languages}
        translated={translated}
        addresses={addresses}
        main={{ title: event.title, place: event.place, intro: event.intro }}
        tiers={tiers.map(({ id, name, translations }) => ({ id, name, translations }))}
        translations={event.translations}
        missing={Object.fromEntries(
          event.languages.slice(1).map((language) => {
            const lacking = contents.filter((content) => missingTexts(content, language).length > 0).length
            return [
              language,
              [
                ...missingEventTexts(event, tiers, language),
                ...(lacking > 0
                  ? [
                      t("texts of {partners, plural, one {# partner} other {# partners}}", {
                        partners: lacking,
                      }),
                    ]
                  : []),
              ],
            ]
          }),
        )}
      />
    </section>
  )
}
