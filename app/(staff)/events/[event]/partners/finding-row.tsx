"use client"
import { Button } from "@/components/ui/button"
import type { Finding } from "@/domain/checks/finding"
import { IGNORED_WORDS_LIMIT } from "@/domain/checks/ignored"
import type { Content } from "@/domain/content"
import { fieldLabel } from "@/domain/content-fields"
import { t } from "@/domain/words"
import { FoundWords, textOf } from "./found-words"
import { replaceWords } from "./replace-words"

/** One finding: where, what, what may have been meant, and that it is to be left as it is. */
export function FindingRow({
  finding,
  content,
  waiting,
  onIgnoreOnce,
  onIgnoreAlways,
}: {
  finding: Finding
  content: Content
  waiting: boolean
  onIgnoreOnce: () => void
  /** Null while there is no partner yet to keep it with. */
  onIgnoreAlways: (() => void) | null
}) {
  const { field, words, sentence, suggestions = [] } = finding
  const always = finding.rule === "spelling" ? t("Never for this event") : t("Always")
  const ignoring = (
    <>
      <Button
        size="small"
        look="quiet"
        aria-label={t("Ignore once: {words}", { words })}
        onClick={onIgnoreOnce}
      >
        {t("Ignore once")}
      </Button>
      {onIgnoreAlways && words.length <= IGNORED_WORDS_LIMIT ? (
        <Button
          size="small"
          look="quiet"
          waiting={waiting}
          waitingWord={t("Ignoring…")}
          aria-label={
            finding.rule === "spelling" ? `${always}: ${words}` : t("Always ignore: {words}", { words })
          }
          onClick={onIgnoreAlways}
        >
          {always}
        </Button>
      ) : null}
    </>
  )
  return (
    <li
      className={`grid gap-x-4 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0 ${suggestions.length > 0 ? "" : "sm:grid-cols-[1fr_auto]"}`}
    >
      <div className="grid min-w-0 content-start gap-1">
        <p className="text-13 text-soft">{fieldLabel(field)}</p>
        <FoundWords finding={finding} content={content} />
        <p>{sentence}</p>
      </div>
      {suggestions.length > 0 ? (
        <div className="flex flex-wrap items-start gap-2">
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              size="small"
              aria-label={t("Write “{suggestion}” instead of “{words}”", { suggestion, words })}
              onClick={() => replaceWords(finding, textOf(content, field), suggestion)}
            >
              {suggestion}
            </Button>
          ))}
          <span className="flex flex-wrap gap-1 sm:ml-auto">{ignoring}</span>
        </div>
      ) : (
        <div className="flex flex-wrap items-start gap-1">{ignoring}</div>
      )}
    </li>
  )
}
