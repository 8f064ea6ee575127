import type { CopyStandingFacts, StandingFacts } from "@/domain/standing-facts"
import { t } from "@/domain/words"
import { MissingPrintText } from "../partner-standing"
import { Lapsed, Standing } from "../standing"

/** Where the sign-off stands, as the page's heading: of the entry, or of each of its two texts. */
export function StandingHeads({ facts, path }: { facts: StandingFacts; path: string }) {
  const { print } = facts
  return (
    <>
      {print ? <p className="text-13 text-soft">{t("For the web")}</p> : null}
      <h2 id="standing" className="font-serif text-24 font-medium">
        <Standing facts={facts} />
      </h2>
      <LapsedLine facts={facts} path={path} />
      {print ? (
        <>
          <p className="mt-3 text-13 text-soft">{t("For print")}</p>
          <p className="font-serif text-24 font-medium">
            {print === "missing" ? <MissingPrintText /> : <Standing facts={print} />}
          </p>
          {print === "missing" ? null : <LapsedLine facts={print} path={path} />}
        </>
      ) : null}
    </>
  )
}

function LapsedLine({ facts, path }: { facts: CopyStandingFacts; path: string }) {
  if (!facts.lapsed) return null
  return (
    <p>
      <Lapsed facts={facts} path={path} />
    </p>
  )
}
