import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { snapshotOf, toRelease } from "@/db/release-snapshots"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireEvent } from "@/lib/scope"
import { framePath, frameSnippet, scriptSnippet, staticSnippet } from "@/site/embed-snippet"
import { ChoiceForm } from "./choice-form"
import { type AskedChoices, readChoices } from "./choices"
import { LiveView, Snippet } from "./snippet"

type Props = { params: Promise<{ event: string }>; searchParams: Promise<AskedChoices> }

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Show {title} on other sites", { title: event.title }) }
}

export default async function EmbedPage({ params, searchParams }: Props) {
  const { event } = await requireEvent((await params).event)
  const asked = await searchParams
  const { url, givenUrl } = readEnv()
  const base = `/events/${event.slug}`
  const release =
    event.currentReleaseId === null ? null : toRelease(snapshotOf(database(), event.currentReleaseId))
  const head = (
    <PageHead
      title={t("On other sites")}
      about={t("The partners on the organizer’s own site, a venue’s or a sponsor’s.")}
    />
  )
  if (!release)
    return (
      <>
        {head}
        <div className="grid justify-items-start gap-6">
          <Notice tone="owed">
            {t(
              "This event is not public yet, so other sites can show nothing of it. Publish it first; then what to copy stands here.",
            )}
          </Notice>
          <Link href={`${base}/publish`} className={buttonClass("primary")}>
            {t("Preview and publish")}
          </Link>
        </div>
      </>
    )
  const { slug, languages } = release.event
  const tiers = release.tiers.map(({ name }) => name)
  const choices = readChoices(asked, { languages, tiers })
  return (
    <>
      {head}
      <div className="grid gap-8">
        {givenUrl ? null : (
          <Notice tone="owed">
            {t(
              "The addresses below work on this computer alone, for Greenroom was not told its public address. Whoever runs it sets GREENROOM_URL, such as https://partners.example.org; then copy again.",
            )}
          </Notice>
        )}
        <ChoiceForm path={`${base}/embed`} languages={languages} tiers={tiers} choices={choices} />
        <Snippet
          id="script"
          title={t("One line of script")}
          about={t("For any page that may run scripts. It follows every publish by itself.")}
          code={scriptSnippet(url, slug, choices)}
        >
          <LiveView title={t("Live view of the script")} html={scriptSnippet("", slug, choices)} scripts />
        </Snippet>
        <Snippet
          id="frame"
          title={t("A frame")}
          about={
            languages.length > 1
              ? t(
                  "For pages that may not run scripts. It follows every publish too, and always shows the whole event in its own look: of the choices above, only the language reaches it.",
                )
              : t(
                  "For pages that may not run scripts. It follows every publish too, and always shows the whole event in its own look: the choices above don’t reach it.",
                )
          }
          code={frameSnippet(release, choices, url)}
        >
          <iframe
            title={t("Live view of the frame")}
            key={framePath(release, choices)}
            src={framePath(release, choices)}
            className="h-96 w-full min-w-0 resize-y rounded-md border border-line"
          />
        </Snippet>
        <Snippet
          id="static"
          title={t("Plain HTML")}
          about={t(
            "For pages that take no scripts and no frames. Mail programs show it as well, some with the logos one below the other. It shows what is public now; copy it again after a publish.",
          )}
          code={staticSnippet(release, choices, url)}
        >
          <LiveView title={t("Live view of the plain HTML")} html={staticSnippet(release, choices, "")} />
        </Snippet>
      </div>
    </>
  )
}
