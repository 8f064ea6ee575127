"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { languageChangeInWords } from "@/domain/language-words"
import {
  type EventTranslations,
  LANGUAGE_TAGS,
  languageName,
  MOST_LANGUAGES,
  ownName,
  type TierTranslations,
} from "@/domain/languages"
import { t } from "@/domain/words"
import { EventTranslationForm } from "./event-translation-form"
import { saveLanguages } from "./language-actions"

export type EventTexts = { title: string; place: string; intro: string }
export type NamedTier = { id: number; name: string; translations: TierTranslations }

/** Languages in order: add, move, remove, then save them together; each saved further one can be translated into. */
export function LanguageEditor(props: {
  eventId: number
  saved: string[]
  /** By language: how many partners have texts in it, and where its pages stand or would stand. */
  translated: Record<string, number>
  addresses: Record<string, string>
  main: EventTexts
  tiers: NamedTier[]
  translations: EventTranslations
  /** By further language: what is not translated, in words. */
  missing: Record<string, string[]>
}) {
  const { eventId, saved, translated, addresses, main, tiers, translations, missing } = props
  const { run, waiting, problem } = useAction()
  const [languages, setLanguages] = useState(saved)
  const [edited, setEdited] = useState<string | null>(null)
  const isChanged = languages.join() !== saved.join()
  useLeaveGuard(isChanged)
  const consequences = languageChangeInWords(saved, languages, {
    translated,
    addressOf: (language) => addresses[language] ?? "",
  })

  function move(from: number, to: number) {
    const next = [...languages]
    next.splice(to, 0, ...next.splice(from, 1))
    setLanguages(next)
  }

  return (
    <div className="grid gap-4">
      <ol className="border-t border-line">
        {languages.map((language, index) => (
          <li key={language} className="grid gap-1 border-b border-line py-3">
            <LanguageName language={language} isMain={index === 0} />
            {index > 0 && missing[language] ? <Missing parts={missing[language]} /> : null}
            <div className="-ml-3 flex flex-wrap gap-1">
              {index > 0 && saved.slice(1).includes(language) ? (
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => setEdited(language)}
                  aria-label={t("Translate the event into {language}", { language: languageName(language) })}
                >
                  {t("Translate")}
                </Button>
              ) : null}
              {(["up", "down"] as const).map((direction) => (
                <Button
                  key={direction}
                  look="quiet"
                  size="small"
                  disabled={direction === "up" ? index === 0 : index === languages.length - 1}
                  onClick={() => move(index, direction === "up" ? index - 1 : index + 1)}
                  aria-label={
                    direction === "up"
                      ? t("Move {name} up", { name: languageName(language) })
                      : t("Move {name} down", { name: languageName(language) })
                  }
                >
                  {direction === "up" ? t("Up") : t("Down")}
                </Button>
              ))}
              <Button
                look="quiet"
                size="small"
                disabled={languages.length === 1}
                onClick={() => setLanguages(languages.filter((item) => item !== language))}
                aria-label={t("Remove {name}", { name: languageName(language) })}
              >
                {t("Remove")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {languages.length < MOST_LANGUAGES ? (
        <SelectField
          label={t("Add a language")}
          value=""
          onChange={(change) => setLanguages([...languages, change.target.value])}
        >
          <option value="">{t("Choose…")}</option>
          {LANGUAGE_TAGS.filter((tag) => !languages.includes(tag)).map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
              {ownName(tag) === languageName(tag) ? "" : ` · ${ownName(tag)}`}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="text-13 text-soft">
          {t("An event can have {limit} languages.", { limit: MOST_LANGUAGES })}
        </p>
      )}
      {consequences.length > 0 ? (
        <ul role="status" className="grid gap-1 border-l-2 border-line pl-3">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {isChanged ? (
        <div className="flex gap-2">
          <Button
            look="primary"
            waiting={waiting}
            waitingWord={t("Saving…")}
            onClick={() => void run(() => saveLanguages(eventId, languages))}
          >
            {t("Save languages")}
          </Button>
          <Button onClick={() => setLanguages(saved)}>{t("Cancel")}</Button>
        </div>
      ) : null}
      <Dialog
        wide
        open={edited !== null}
        onOpenChange={(open) => (open ? undefined : setEdited(null))}
        title={t("Translate into {language}", { language: languageName(edited ?? "") })}
        about={t("Leave empty what is to show as it is in the first language.")}
      >
        {edited === null ? null : (
          <EventTranslationForm
            eventId={eventId}
            language={edited}
            main={main}
            tiers={tiers}
            translation={translations[edited] ?? {}}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </div>
  )
}

function LanguageName({ language, isMain }: { language: string; isMain: boolean }) {
  const [own, english] = [ownName(language), languageName(language)]
  return (
    <p>
      <span lang={language} className="font-semibold">
        {own}
      </span>
      {own === english ? null : <span className="text-soft"> {english}</span>}
      {isMain ? <span className="text-13 text-soft"> · {t("main texts")}</span> : null}
    </p>
  )
}

function Missing({ parts }: { parts: string[] }) {
  if (parts.length === 0) return <StateMark tone="done">{t("Everything is translated")}</StateMark>
  return <p className="text-13 text-owed">! {t("Not translated: {parts}", { parts: parts.join(", ") })}</p>
}
