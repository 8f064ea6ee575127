"use client"
import { type KeyboardEvent, type MouseEvent, memo, useRef } from "react"
import { LIST_ROW } from "@/components/list-row"
import { NearLink } from "@/components/near-link"
import { PartnerLogo } from "@/components/partner-logo"
import { StateMark } from "@/components/ui/state-mark"
import type { Target } from "@/domain/arrangement"
import { PRINT_STANDING_WORDS, STANDING_WORDS } from "@/domain/board"
import type { PrintStanding } from "@/domain/copy-sign-offs"

import { languageOf } from "@/domain/language"
import { type MissingPart, missingInWords } from "@/domain/missing"
import { PUBLIC_WORDS, type PublicState } from "@/domain/partner-view"
import type { ReleaseImage } from "@/domain/release"
import type { Standing } from "@/domain/sign-off"
import { t } from "@/domain/words"
import { RowMenu } from "./row-menu"
import { useDragging } from "./use-dragging"

export type ListedPartner = {
  id: number
  slug: string
  tierId: number
  name: string
  acronym: string
  nativeName: string
  words: number
  over: string | null
  missing: MissingPart[]
  /** What is not translated: "no 한국어 description". */
  untranslated: string[]
  tags: string[]
  logo: ReleaseImage | null
  state: PublicState
  standing: Standing
  print: PrintStanding
  /** An answer is owed, and the request for it waits in the Outbox. */
  isUnsent: boolean
  isArchived: boolean
}
/** A tier's partners on this page: `before` stand on the pages before it, `total` on all. */
export type ListedTier = {
  id: number
  name: string
  partners: ListedPartner[]
  before: number
  total: number
}

const TONES = { public: "done", changed: "owed", "not public": "none" } as const

/** What can be done with a row; the functions stay the same ones, so that a row is drawn anew only when it changes. */
export type RowActions = {
  onSelect: (partner: ListedPartner, range: boolean) => void
  onStep: (partner: ListedPartner, direction: "up" | "down") => void
  onPlace: (partner: ListedPartner, target: Target) => void
  onTags: (partner: ListedPartner) => void
  onArchive: (partner: ListedPartner) => void
  onRestore: (partner: ListedPartner) => void
}

export const PartnerRow = memo(function PartnerRow({
  partner,
  tierName,
  tiers,
  base,
  canEdit,
  canMove,
  selected,
  actions,
}: {
  partner: ListedPartner
  /** Where rows do not stand under their tiers. */
  tierName: string
  tiers: { id: number; name: string }[]
  base: string
  canEdit: boolean
  canMove: boolean
  /** Null when there is nothing to select for. */
  selected: boolean | null
  actions: RowActions
}) {
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { edge, dragging } = useDragging(partner.id, row, handle)
  const owed = [partner.over, missingInWords(partner.missing), partner.untranslated.join(", ")].filter(
    Boolean,
  )

  // Said among what is owed already.
  const isMissing = partner.print === "missing" && partner.missing.includes("printText")

  function onKeyDown(press: KeyboardEvent) {
    if (press.key !== "ArrowUp" && press.key !== "ArrowDown") return
    press.preventDefault()
    actions.onStep(partner, press.key === "ArrowUp" ? "up" : "down")
    // The row moves in the document; the focus goes with it.
    requestAnimationFrame(() => handle.current?.focus())
  }

  return (
    <li
      ref={row}
      {...LIST_ROW}
      className={`relative flex items-center gap-3 border-b border-line py-2.5 transition-colors duration-100 sm:gap-4 ${selected ? "bg-act-wash" : "hover:bg-sunk"} ${dragging ? "opacity-40" : ""}`}
    >
      {edge ? (
        <span
          aria-hidden="true"
          className={`absolute inset-x-0 h-0.5 bg-act ${edge === "before" ? "-top-px" : "-bottom-px"}`}
        />
      ) : null}
      {selected === null ? null : (
        <input
          type="checkbox"
          aria-label={t("Select {name}", { name: partner.name })}
          checked={selected}
          onChange={() => {}}
          onClick={(click: MouseEvent) => actions.onSelect(partner, click.shiftKey)}
          className="size-5 shrink-0 accent-act sm:size-4"
        />
      )}
      {canMove ? (
        <button
          ref={handle}
          type="button"
          aria-label={t("Move {name}: drag, or press the up and down arrow keys", { name: partner.name })}
          onKeyDown={onKeyDown}
          className="-mx-2 hidden size-8 shrink-0 cursor-grab items-center justify-center rounded-sm text-soft hover:text-ink sm:flex"
        >
          <svg viewBox="0 0 10 16" aria-hidden="true" className="h-4" fill="currentColor">
            <use href="#grip" />
          </svg>
        </button>
      ) : null}
      <PartnerLogo
        logo={partner.logo}
        name={partner.name}
        acronym={partner.acronym}
        className="h-10 w-14 sm:h-12 sm:w-24"
      />
      <div className="min-w-0 flex-1 lg:flex lg:items-center lg:gap-4">
        <div className="min-w-0 lg:flex-1">
          <p className="leading-5.5 font-semibold">
            <NearLink href={`${base}/partners/${partner.slug}`} className="hover:text-act hover:underline">
              {partner.name}
            </NearLink>
          </p>
          <p className="flex flex-wrap gap-x-3 text-13 text-soft">
            {partner.acronym ? <span>{partner.acronym}</span> : null}
            {partner.nativeName && <span lang={languageOf(partner.nativeName)}>{partner.nativeName}</span>}
            {tierName ? <span>{tierName}</span> : null}
          </p>
          <TagWords tags={partner.tags} />
        </div>
        <div className="text-13 lg:w-60 lg:shrink-0">
          <p className="text-soft max-lg:hidden">
            {t("{words, plural, one {# word} other {# words}}", { words: partner.words })}
          </p>
          {owed.map((sentence) => (
            <p key={sentence} className="flex gap-1.5 text-owed">
              <span aria-hidden="true">!</span>
              {sentence}
            </p>
          ))}
        </div>
        <div className="flex flex-wrap gap-x-3 text-13 lg:block lg:w-48 lg:shrink-0">
          <StateMark tone={TONES[partner.state]}>{PUBLIC_WORDS[partner.state]}</StateMark>
          <p className="text-soft">{STANDING_WORDS[partner.standing]}</p>
          {partner.print === "not asked" || isMissing ? null : (
            <p className="text-soft">{PRINT_STANDING_WORDS[partner.print]}</p>
          )}
          {partner.isUnsent ? <p className="text-owed">{t("In the Outbox: not sent yet")}</p> : null}
        </div>
      </div>
      {canEdit ? <RowMenu partner={partner} tiers={tiers} canMove={canMove} actions={actions} /> : null}
    </li>
  )
})

function TagWords({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <p className="mt-0.5 flex flex-wrap gap-1 text-13">
      <span className="sr-only">{t("Tags:")} </span>
      {tags.map((tag) => (
        <span key={tag} className="rounded-sm bg-sunk px-1.5 text-soft ring-1 ring-line">
          {tag}
        </span>
      ))}
    </p>
  )
}
