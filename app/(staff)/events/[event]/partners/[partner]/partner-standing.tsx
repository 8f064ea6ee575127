import type { StandingFacts } from "@/domain/standing-facts"
import { t } from "@/domain/words"
import { Lapsed, Standing } from "./standing"

/** Where the sign-off stands: in a line, or in one for each of the two texts. */
export function PartnerStanding({ facts, path }: { facts: StandingFacts; path: string }) {
  const { print } = facts
  if (!print)
    return (
      <p>
        <Line facts={facts} path={path} />
      </p>
    )
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      <dt className="text-13 leading-6 text-soft">{t("For the web")}</dt>
      <dd>
        <Line facts={facts} path={path} />
      </dd>
      <dt className="text-13 leading-6 text-soft">{t("For print")}</dt>
      <dd>{print === "missing" ? <MissingPrintText /> : <Line facts={print} path={path} />}</dd>
    </dl>
  )
}

/** The tier asks for a text that nobody has written. */
export function MissingPrintText() {
  return (
    <>
      <span aria-hidden="true" className="mr-2 text-owed">
        ◐
      </span>
      {t("No print text yet: the tier asks for one")}
    </>
  )
}

function Line({ facts, path }: { facts: Parameters<typeof Standing>[0]["facts"]; path: string }) {
  return (
    <>
      <Standing facts={facts} path={path} />
      {facts.lapsed ? ". " : ""}
      <Lapsed facts={facts} path={path} />
    </>
  )
}
