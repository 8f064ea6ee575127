"use client"
import { useEffect, useRef } from "react"
import { FileDrop, LOGO_FILES, LOGO_HINT } from "@/components/file-drop"
import type { WallLogo } from "@/components/logo-wall"
import { answerOf } from "@/components/use-submit"
import { fileKind } from "@/components/variant-picture"
import type { LogoCard } from "@/domain/logo-card"
import { earlierInWords } from "@/domain/logo-earlier"
import type { LogoVariant } from "@/domain/logo-facts"
import type { ReleaseLogo } from "@/domain/release"
import { say, t } from "@/domain/words"
import { removeLogo } from "../actions"
import { LogoFindings } from "./logo-findings"
import { LogoGrounds } from "./logo-grounds"
import { LogoVariants, type VariantFile } from "./logo-variants"
import { OnTheWall } from "./on-the-wall"
import { useLogoUndo } from "./use-logo-undo"

export type DeskLogo = ReleaseLogo & { sha256: string; type: string }

/** All of a partner's logo: what it is and how it looks everywhere, as saved, with a mend beside each thing found. */
export type LogoDeskProps = {
  partnerId: number
  logo: DeskLogo | null
  dark: ReleaseLogo | null
  variants: VariantFile[]
  /** Was this logo trimmed here? */
  isTrimmed: boolean
  accent: string
  card: LogoCard
  /** The tier's logos around this one, itself among them. */
  wall: WallLogo[]
}

export function LogoDesk({
  frozen,
  onChange,
  ...props
}: LogoDeskProps & { frozen: boolean; onChange: () => void }) {
  const { partnerId, logo, dark, variants } = props
  const offerBack = useLogoUndo()
  const findings = useRef<HTMLDivElement>(null)
  const isNews = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another logo is there, and with it what was found
  useEffect(() => {
    if (isNews.current) findings.current?.scrollIntoView({ block: "nearest" })
    isNews.current = false
  }, [logo?.sha256])
  const inputs = useRef<Partial<Record<LogoVariant, HTMLInputElement | null>>>({})

  async function remove() {
    const result = await answerOf(removeLogo(partnerId))
    if (!result.ok) return result
    onChange()
    offerBack({
      ...{ partnerId, hash: result.hash, onChange },
      said: t("The logo is removed. Earlier revisions keep it."),
      undone: t("The logo is back."),
    })
    return { ok: true as const, done: "" }
  }

  return (
    <section aria-labelledby="logo-title" className="grid gap-3">
      <h2 id="logo-title" className="text-18 font-semibold">
        {t("Logo")}
      </h2>
      <LogoGrounds logo={logo} dark={dark} accent={props.accent} />
      {logo ? (
        <p className="text-13 text-soft">
          {fileKind(logo)}, {logo.width} × {logo.height}
        </p>
      ) : null}
      {frozen ? null : (
        <FileDrop<{ earlier: LogoVariant[] }>
          label={t("Logo file")}
          address={`/api/partners/${partnerId}/logo`}
          accept={LOGO_FILES}
          word={logo ? t("Replace logo") : t("Choose a logo")}
          hint={say(LOGO_HINT)}
          onUploaded={({ earlier }) => {
            isNews.current = true
            onChange()
            return `${t("The new logo is saved.")} ${earlierInWords(earlier)}`.trim()
          }}
          onRemove={logo ? remove : undefined}
        />
      )}
      {logo ? (
        // What was found about a new logo is not to lie below the bar with Save.
        <div ref={findings} className="scroll-mb-24">
          <LogoFindings
            {...{ partnerId, logo, dark, frozen, onChange }}
            card={props.card}
            isTrimmed={props.isTrimmed}
            onAddDark={() => inputs.current.dark?.click()}
          />
        </div>
      ) : null}
      {logo ? <OnTheWall {...{ partnerId, frozen, onChange }} card={props.card} wall={props.wall} /> : null}
      <LogoVariants {...{ partnerId, variants, frozen, onChange }} inputs={inputs.current} />
    </section>
  )
}
