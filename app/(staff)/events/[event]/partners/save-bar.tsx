"use client"
import type { ReactNode } from "react"
import type { AutosaveView, Saving } from "@/components/autosave-types"
import { useTimeZone } from "@/components/moment"
import { Button } from "@/components/ui/button"
import { fieldInSentence } from "@/domain/content-fields"
import { t } from "@/domain/words"
import { clock } from "./clock"

/** Below the form, always in view: where the save stands, who else is here, and what needs a decision. */
export function SaveBar({
  view,
  isKept,
  isReady,
  wrong,
  onCompare,
  onSignIn,
  children,
}: {
  view: AutosaveView
  /** Does this browser keep what is not saved yet? */
  isKept: boolean
  /** Before the page's scripts are there, the button would send the browser away. */
  isReady: boolean
  /** Fields with an error. */
  wrong: number
  onCompare: () => void
  onSignIn: () => void
  children?: ReactNode
}) {
  const { saving, unsaved, news } = view
  const timeZone = useTimeZone()
  const paused = saving.is === "paused" ? pausedWords(saving, view, wrong) : ""
  const why = saving.is === "paused" ? saving.why : null
  return (
    <div
      data-save-bar
      className="sticky bottom-0 z-10 -mx-4 grid gap-2 border-t border-line bg-paper px-4 py-3 sm:-mx-0 sm:px-0"
    >
      {children}
      {/* Said aloud: what stops a save, what others changed, and the answer to a save that was asked for. */}
      <div role="status" className="grid gap-1 text-13 empty:absolute">
        {paused ? (
          <p
            className={
              why === "invalid" || why === "refused" || why?.startsWith("disk ") ? "text-wrong" : "text-owed"
            }
          >
            <span aria-hidden="true" className="mr-2 font-semibold">
              !
            </span>
            {paused}
          </p>
        ) : null}
        {news ? <p>{newsWords(news)}</p> : null}
        {unsaved && !isKept ? (
          <p className="text-owed">
            <span aria-hidden="true" className="mr-2 font-semibold">
              !
            </span>
            {t(
              "This browser has no room to keep a copy of what you type. Keep this page open until it says Saved.",
            )}
          </p>
        ) : null}
        {saving.is === "saved" && saving.asked ? <p className="sr-only">{t("Saved.")}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          type={isReady ? "submit" : "button"}
          look="primary"
          waiting={saving.is === "saving" && saving.asked}
          waitingWord={t("Saving…")}
          aria-keyshortcuts={t("Control+S Meta+S")}
        >
          {t("Save")}
        </Button>
        {why === "collision" ? <Button onClick={onCompare}>{t("Compare and choose")}</Button> : null}
        {why === "signed out" || why === "other person" ? (
          <Button onClick={onSignIn}>{t("Sign in")}</Button>
        ) : null}
        <p className="text-13 text-soft">{quietWords(saving, unsaved, timeZone)}</p>
      </div>
    </div>
  )
}

/** What a screen reader can look up, and is not told each time. */
function quietWords(saving: Saving, unsaved: boolean, timeZone: string): string {
  if (saving.is === "saving") return saving.asked ? "" : t("Saving…")
  if (saving.is === "saved") return t("Saved {time}", { time: clock(saving.at, timeZone) })
  return unsaved ? t("Unsaved changes") : ""
}

function pausedWords(
  saving: Extract<Saving, { is: "paused" }>,
  { collision }: AutosaveView,
  wrong: number,
): string {
  switch (saving.why) {
    case "invalid":
      return t(
        "Paused: {fields, plural, one {# field} other {# fields}} to correct. What you typed is kept in this browser.",
        { fields: Math.max(1, wrong) },
      )
    case "offline":
      return t(
        "Paused: you are offline. What you type is kept in this browser and saved when you are online again.",
      )
    case "no answer":
      return t(
        "Paused: Greenroom did not answer. It is tried again by itself; what you type is kept in this browser.",
      )
    case "signed out":
      return t("Paused: you are signed out. What you type is kept in this browser; sign in and it is saved.")
    case "other person":
      return t("Paused: {name} is signed in now. What you typed is kept in this browser for you.", {
        name: saving.message,
      })
    case "collision":
      return collision?.own
        ? t("Paused: in another window you changed the same text. Nothing is lost: compare and choose.")
        : t("Paused: {name} changed the same text meanwhile. Nothing is lost: compare and choose.", {
            name: collision?.author ?? t("Somebody"),
          })
    case "disk full":
      return t(
        "Paused: the disk of the server is full. What you type is kept in this browser, and saved by itself once there is room. Tell whoever runs Greenroom.",
      )
    case "disk read-only":
      return t(
        "Paused: the disk of the server can’t be written to. What you type is kept in this browser, and saved by itself once it can. Tell whoever runs Greenroom.",
      )
    case "disk broken":
      return t(
        "Paused: the disk of the server reported an error. What you type is kept in this browser, and saved by itself once that is over. Tell whoever runs Greenroom.",
      )
    case "refused":
      return t("Paused: {reason}", { reason: saving.message })
  }
}

function newsWords({ author, own, fields, waiting }: NonNullable<AutosaveView["news"]>): string {
  const came = fields.map(fieldInSentence).join(", ")
  const merged = own
    ? t("Merged with your changes from another window: {fields}.", { fields: came })
    : t("Merged with {name}’s changes: {fields}.", { name: author ?? t("somebody"), fields: came })
  if (waiting.length === 0) return merged
  return `${merged} ${t("Where you are writing, they show when you leave the field.")}`
}
