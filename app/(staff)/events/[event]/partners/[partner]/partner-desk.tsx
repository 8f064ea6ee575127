"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { PreviewFrame } from "@/components/preview-frame"
import { SelectField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useUndo } from "@/components/ui/undo"
import { answerOf } from "@/components/use-submit"
import type { CheckSurroundings } from "@/domain/checks/context"
import type { Ignored } from "@/domain/checks/ignored"
import type { Content } from "@/domain/content"
import { type EntryLimits, NO_LIMITS } from "@/domain/missing"
import { t } from "@/domain/words"
import { ContentForm, type Writer } from "../content-form"
import { move } from "../list-actions"
import { LogoDesk, type LogoDeskProps } from "./logo-desk"

type Tier = EntryLimits & { id: number; name: string }

/** One partner: tier, texts and logo on one side, the page as the public will see it on the other. */
export function PartnerDesk({
  partner,
  tiers,
  checks,
  languages,
  canEdit,
  writer,
  previewPath,
  archivedPath,
}: {
  partner: {
    id: number
    slug: string
    tierId: number
    archived: boolean
    content: Content
    base: string
    logo: LogoDeskProps
  }
  tiers: Tier[]
  checks: { surroundings: CheckSurroundings; ignored: Ignored[] }
  languages: string[]
  canEdit: boolean
  writer: Writer
  previewPath: string
  archivedPath: string
}) {
  const router = useRouter()
  const offerUndo = useUndo()
  const [saves, setSaves] = useState(0)
  const [chosenTier, setChosenTier] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const tierId = chosenTier ?? partner.tierId
  const frozen = !canEdit || partner.archived

  function showChange() {
    setSaves((count) => count + 1)
    router.refresh()
  }

  async function changeTier(next: number) {
    const was = tierId
    if (next === was) return
    setChosenTier(next)
    setProblem(null)
    const moved = await answerOf(
      move({ partnerId: partner.id, fromTierId: was, to: { tierId: next, edge: "end" } }),
    )
    if (!moved.ok) {
      // Whatever the server says by now: somebody may have moved it meanwhile.
      setChosenTier(null)
      return setProblem(moved.message)
    }
    showChange()
    const name = (id: number) => tiers.find((tier) => tier.id === id)?.name ?? ""
    offerUndo({
      said: t("Moved to the end of “{name}”.", { name: name(next) }),
      undone: t("It is back in “{name}”, where it stood.", { name: name(was) }),
      undo: async () => {
        const back = await answerOf(move({ partnerId: partner.id, fromTierId: next, to: moved.back }))
        setChosenTier(back.ok ? was : null)
        if (back.ok) showChange()
        return back
      },
    })
  }

  return (
    <div className="grid gap-12 xl:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 max-w-160 content-start gap-8">
        {canEdit ? null : <p className="text-soft">{t("You can read this. An editor can change it.")}</p>}
        {partner.archived ? (
          <Notice tone="owed">
            {t(
              "This partner is archived: it is off the lists and goes off the public page with the next publish. To change it, restore it.",
            )}{" "}
            <Link href={archivedPath} prefetch={false} className="underline underline-offset-3">
              {t("Find it among the archived partners")}
            </Link>
          </Notice>
        ) : null}
        <div className="grid gap-3">
          <SelectField
            label={t("Tier")}
            value={tierId}
            disabled={frozen}
            onChange={(change) => void changeTier(Number(change.target.value))}
          >
            {tiers.map((tier) => (
              <option key={tier.id} value={tier.id}>
                {tier.name}
              </option>
            ))}
          </SelectField>
          {problem ? <Notice tone="wrong">{problem}</Notice> : null}
        </div>
        <div data-command="edit" className="contents">
          <ContentForm
            content={partner.content}
            limits={tiers.find((tier) => tier.id === tierId) ?? NO_LIMITS}
            languages={languages}
            frozen={frozen}
            checks={checks}
            save={{ kind: "revision", partnerId: partner.id, base: partner.base }}
            writer={writer}
            // The action has brought the page up to date already; only the preview is a page of its own.
            onSaved={() => setSaves((count) => count + 1)}
          />
        </div>
        <LogoDesk {...partner.logo} frozen={frozen} onChange={showChange} />
      </div>
      {partner.archived ? null : (
        <PreviewFrame path={previewPath} version={`${saves}`} title={t("Preview of this partner’s page")} />
      )}
    </div>
  )
}
