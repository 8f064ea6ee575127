import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { GuideSheet } from "@/components/guide-sheet"
import { PrintButton } from "@/components/print-button"
import { guideFacts } from "@/db/guide"
import { listTiers } from "@/db/tiers"
import { MAIL_LANGUAGES, type MailLanguage } from "@/domain/contact"
import { guideOf } from "@/domain/guide"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LANGUAGES = Object.keys(MAIL_LANGUAGES) as [MailLanguage, ...MailLanguage[]]
const choice = z.object({
  language: z.enum(LANGUAGES).catch("en").default("en"),
  tier: z.coerce.number().int().nullable().catch(null).default(null),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Guide for partners of {title}", { title: event.title }) }
}

/** The sheet that partners find behind their links, to read, to print and to send along. */
export default async function GuidePage({ params, searchParams }: Props) {
  const { event } = await requireEvent((await params).event)
  const tiers = listTiers(database(), event.id)
  const asked = choice.parse(await searchParams)
  const tier = tiers.find(({ id }) => id === asked.tier) ?? tiers[0] ?? null
  const href = (language: MailLanguage, tierId = tier?.id) =>
    `/events/${event.slug}/guide?language=${language}${tierId ? `&tier=${tierId}` : ""}`
  return (
    <div className="grid gap-8">
      <div className="grid max-w-180 gap-3 print:hidden">
        <p className="text-soft">
          {t(
            "Partners find this page behind their personal links, with the rules of their own tier. Print it or send it along.",
          )}
        </p>
        <div className="grid gap-1">
          <Choices
            label={t("Language")}
            choices={LANGUAGES.map((language) => ({
              ...{ word: MAIL_LANGUAGES[language], href: href(language), lang: language },
              chosen: language === asked.language,
            }))}
          />
          {tiers.length > 1 ? (
            <Choices
              label={t("Tier")}
              choices={tiers.map(({ id, name }) => ({
                ...{ word: name, href: href(asked.language, id), chosen: id === tier?.id },
              }))}
            />
          ) : null}
        </div>
        <p>
          <PrintButton />
        </p>
      </div>
      <GuideSheet guide={guideOf(guideFacts(event, tier), asked.language)} language={asked.language} />
    </div>
  )
}

function Choices({
  label,
  choices,
}: {
  label: string
  choices: { word: string; href: string; chosen: boolean; lang?: string }[]
}) {
  return (
    <nav aria-label={label} className="-mx-2 flex flex-wrap gap-1">
      {choices.map(({ word, href, chosen, lang }) => (
        <Link
          key={href}
          href={href}
          lang={lang}
          aria-current={chosen ? "true" : undefined}
          className="rounded-sm px-2 py-1 text-13 text-soft hover:text-ink aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {word}
        </Link>
      ))}
    </nav>
  )
}
