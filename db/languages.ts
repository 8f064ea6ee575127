import { and, eq } from "drizzle-orm"
import type { EventTranslationFields } from "@/domain/event-translation"
import { type EventTranslation, languageName, languagesSchema } from "@/domain/languages"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { CANNOT_SET_UP, getEvent } from "./events"
import { event, tier } from "./schema"
import { listTiers } from "./tiers"

/**
 * Chooses an event's languages and their order; the first is the one that its main texts are in. Texts of a language that
 * goes are kept, and are back when it comes again.
 */
export function setLanguages(db: Db, actor: Actor, input: { eventId: number; languages: string[] }): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return refuse(CANNOT_SET_UP)
    const languages = languagesSchema.safeParse(input.languages)
    if (!languages.success) return refuse(languages.error.issues[0]?.message ?? t("Choose other languages."))
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(t("This event does not exist."))
    if (current.languages.join() === languages.data.join()) return { ok: true }
    tx.update(event).set({ languages: languages.data }).where(eq(event.id, current.id)).run()
    record(tx, actor, "event.languages-changed", {
      eventId: current.id,
      detail: { languages: languages.data },
    })
    return { ok: true }
  })
}

/** Sets what an event and its tiers say in one of its further languages; what is empty falls back. */
export function translateEvent(
  db: Db,
  actor: Actor,
  input: { eventId: number; language: string; texts: EventTranslationFields },
): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return refuse(CANNOT_SET_UP)
    const { language, texts } = input
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(t("This event does not exist."))
    if (!current.languages.slice(1).includes(language))
      return refuse(
        t("{language} is not a further language of this event any more. Reload the page.", {
          language: languageName(language),
        }),
      )
    const translations = withTexts(current.translations, language, eventTexts(texts))
    tx.update(event).set({ translations }).where(eq(event.id, current.id)).run()
    const tiers = new Map(listTiers(tx, current.id).map((item) => [item.id, item]))
    for (const { id, name } of texts.tiers) {
      const found = tiers.get(id)
      // A tier that was removed meanwhile needs no name.
      if (found)
        tx.update(tier)
          .set({ translations: withTexts(found.translations, language, name ? { name } : {}) })
          .where(and(eq(tier.id, id), eq(tier.eventId, current.id)))
          .run()
    }
    record(tx, actor, "event.translated", { eventId: current.id, detail: { language } })
    return { ok: true }
  })
}

function eventTexts({ title, place, intro }: EventTranslationFields): EventTranslation {
  return { ...(title && { title }), ...(place && { place }), ...(intro && { intro }) }
}

function withTexts<T extends object>(all: Record<string, T>, language: string, texts: T): Record<string, T> {
  const { [language]: _, ...others } = all
  return Object.keys(texts).length > 0 ? { ...others, [language]: texts } : others
}
