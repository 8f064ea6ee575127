"use client"
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine"
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"
import Link from "next/link"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { PartnerLogo } from "@/components/partner-logo"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
import { StateMark } from "@/components/ui/state-mark"
import type { Target } from "@/domain/arrangement"
import { counted } from "@/domain/counted"
import { languageOf } from "@/domain/language"
import { type MissingPart, missingInWords } from "@/domain/missing"
import type { ReleaseImage } from "@/domain/release"

export type ListedPartner = {
  id: number
  slug: string
  name: string
  acronym: string
  nativeName: string
  words: number
  over: string | null
  missing: MissingPart[]
  /** What is not translated: "no 한국어 description". */
  untranslated: string[]
  logo: ReleaseImage | null
  state: "public" | "changed" | "not public"
}
export type ListedTier = { id: number; name: string; partners: ListedPartner[] }

const STATES = {
  public: { tone: "done", word: "Public" },
  changed: { tone: "owed", word: "Changed since published" },
  "not public": { tone: "none", word: "Not public" },
} as const

export function PartnerRow({
  partner,
  tier,
  tiers,
  base,
  canEdit,
  onStep,
  onPlace,
  onArchive,
}: {
  partner: ListedPartner
  tier: ListedTier
  tiers: ListedTier[]
  base: string
  canEdit: boolean
  onStep: (direction: "up" | "down") => void
  onPlace: (target: Target) => void
  onArchive: () => void
}) {
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { edge, dragging } = useDragging(partner.id, row, handle)
  const state = STATES[partner.state]
  const owed = [partner.over, missingInWords(partner.missing), partner.untranslated.join(", ")].filter(
    Boolean,
  )

  function onKeyDown(press: KeyboardEvent) {
    if (press.key !== "ArrowUp" && press.key !== "ArrowDown") return
    press.preventDefault()
    onStep(press.key === "ArrowUp" ? "up" : "down")
    // The row moves in the document; the focus goes with it.
    requestAnimationFrame(() => handle.current?.focus())
  }

  return (
    <li
      ref={row}
      className={`relative flex items-center gap-3 border-b border-line py-2.5 transition-colors duration-100 hover:bg-sunk sm:gap-4 ${dragging ? "opacity-40" : ""}`}
    >
      {edge ? (
        <span
          aria-hidden="true"
          className={`absolute inset-x-0 h-0.5 bg-act ${edge === "before" ? "-top-px" : "-bottom-px"}`}
        />
      ) : null}
      {canEdit ? (
        <button
          ref={handle}
          type="button"
          aria-label={`Move ${partner.name}: drag, or press the up and down arrow keys`}
          onKeyDown={onKeyDown}
          className="hidden size-8 shrink-0 cursor-grab items-center justify-center rounded-sm text-soft hover:text-ink sm:flex"
        >
          <svg viewBox="0 0 10 16" aria-hidden="true" className="h-4" fill="currentColor">
            {[2, 8, 14].map((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.5" />))}
          </svg>
        </button>
      ) : null}
      <PartnerLogo
        logo={partner.logo}
        name={partner.name}
        acronym={partner.acronym}
        className="h-12 w-18 sm:w-24"
      />
      <div className="min-w-0 flex-1">
        <p className="leading-5.5 font-semibold">
          <Link href={`${base}/partners/${partner.slug}`} className="hover:text-act hover:underline">
            {partner.name}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-3 text-13 text-soft">
          {partner.acronym ? <span>{partner.acronym}</span> : null}
          {partner.nativeName && <span lang={languageOf(partner.nativeName)}>{partner.nativeName}</span>}
          <span className="lg:hidden">
            <StateMark tone={state.tone}>{state.word}</StateMark>
          </span>
        </p>
        <Owed sentences={owed} className="lg:hidden" />
      </div>
      <div className="hidden w-60 shrink-0 text-13 lg:block">
        <p className="text-soft">{counted(partner.words, "word")}</p>
        <Owed sentences={owed} />
      </div>
      <div className="hidden w-48 shrink-0 lg:block">
        <StateMark tone={state.tone}>{state.word}</StateMark>
      </div>
      {canEdit ? (
        <Menu
          trigger={
            <Button look="quiet" size="small" aria-label={`More for ${partner.name}`} className="px-2">
              <span aria-hidden="true">•••</span>
            </Button>
          }
        >
          <MenuItem onSelect={() => onStep("up")}>Move up</MenuItem>
          <MenuItem onSelect={() => onStep("down")}>Move down</MenuItem>
          {tiers.length > 1 ? (
            <>
              <MenuLine />
              <MenuLabel>Move to</MenuLabel>
              {tiers
                .filter((item) => item.id !== tier.id)
                .map((item) => (
                  <MenuItem key={item.id} onSelect={() => onPlace({ tierId: item.id })}>
                    {item.name}
                  </MenuItem>
                ))}
            </>
          ) : null}
          <MenuLine />
          <MenuItem onSelect={onArchive}>Archive</MenuItem>
        </Menu>
      ) : null}
    </li>
  )
}

function Owed({ sentences, className = "" }: { sentences: (string | null)[]; className?: string }) {
  return sentences.map((sentence) => (
    <p key={sentence} className={`flex gap-1.5 text-13 text-owed ${className}`}>
      <span aria-hidden="true">!</span>
      {sentence}
    </p>
  ))
}

function useDragging(
  partnerId: number,
  row: React.RefObject<HTMLLIElement | null>,
  handle: React.RefObject<HTMLButtonElement | null>,
) {
  const [edge, setEdge] = useState<"before" | "after" | null>(null)
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const element = row.current
    const dragHandle = handle.current
    if (!element || !dragHandle) return
    const show = ({ self, source }: { self: { data: object }; source: { data: object } }) => {
      const target = self.data as { edge: "before" | "after" }
      setEdge((source.data as { partnerId: number }).partnerId === partnerId ? null : target.edge)
    }
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ partnerId }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        getData: ({ input }) => {
          const box = element.getBoundingClientRect()
          return { partnerId, edge: input.clientY < box.top + box.height / 2 ? "before" : "after" }
        },
        onDrag: show,
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [partnerId, row, handle])
  return { edge, dragging }
}
