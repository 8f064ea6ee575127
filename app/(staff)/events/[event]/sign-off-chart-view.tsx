import { datesForReader } from "@/components/dates"
import { Term } from "@/components/ui/term"

import { chartInWords, type SignOffChart } from "@/domain/sign-off-chart"
import { t } from "@/domain/words"

/**
 * Sign-offs over time against the last day for answers. The drawing stretches to whatever width there is, so its words
 * stand beside it as text, at their own size.
 */
export function SignOffChartView({
  chart,
  total,
  signedOff,
  deadline,
}: {
  chart: SignOffChart | null
  total: number
  signedOff: number
  deadline: string
}) {
  if (!chart) return null
  const { today } = chart
  return (
    <section aria-labelledby="chart" className="grid gap-2">
      <div className="flex items-center gap-2">
        <h2 id="chart" className="text-18 font-semibold">
          {t("Sign-offs over time")}
        </h2>
        <Term of="sign-off" />
      </div>
      <div role="img" aria-label={chartInWords({ total, signedOff, deadline })} className="text-13 text-soft">
        <div className="relative h-6">
          <Label at={(chart.deadline ?? 100) < 50 ? 100 : 0}>
            {t("{partners, plural, one {# partner} other {# partners}}", { partners: total })}
          </Label>
          {chart.deadline === null ? null : (
            <Label at={chart.deadline} strong>
              {t("Last day for answers")}
            </Label>
          )}
        </div>
        <Drawing chart={chart} />
        <div className="relative h-6">
          {today === null || today.x > 40 ? <Label at={0}>{short(chart.first)}</Label> : null}
          {today === null ? (
            <Label at={100}>{short(chart.last)}</Label>
          ) : (
            <Label at={today.x} strong>
              {t("Today: {signedOff, number}", { signedOff })}
            </Label>
          )}
        </div>
      </div>
      {chart.needed === null ? null : (
        <p className="text-13 text-soft">
          <span aria-hidden="true" className="mr-2 text-owed">
            ╌╌
          </span>
          {t("What is needed from now on")}
        </p>
      )}
      {chart.rows.length > 0 ? <Numbers chart={chart} /> : null}
    </section>
  )
}

function Drawing({ chart: { path, area, needed, today, deadline } }: { chart: SignOffChart }) {
  const line = { fill: "none", vectorEffect: "non-scaling-stroke" } as const
  return (
    <div className="relative h-40">
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full overflow-visible"
      >
        <path d="M0 0H100" {...line} className="stroke-line" />
        <path d="M0 100H100" {...line} className="stroke-edge" />
        <path d={area} className="fill-act-wash" />
        {deadline === null ? null : (
          <path d={`M${deadline} 0V100`} {...line} className="stroke-ink" strokeWidth="1.5" />
        )}
        {today === null ? null : (
          <path d={`M${today.x} 0V100`} {...line} className="stroke-edge" strokeDasharray="2 3" />
        )}
        {needed === null ? null : (
          <path d={needed} {...line} className="stroke-owed" strokeWidth="1.5" strokeDasharray="6 4" />
        )}
        <path d={path} {...line} className="stroke-act" strokeWidth="2" strokeLinejoin="round" />
      </svg>
      {today === null ? null : (
        <span
          className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-act"
          style={{ left: `${today.x}%`, top: `${today.y}%` }}
        />
      )}
    </div>
  )
}

/** Words at a place along the chart, which never stand out over its edges. */
function Label({
  at,
  strong = false,
  children,
}: {
  at: number
  strong?: boolean
  children: React.ReactNode
}) {
  const side = at < 25 ? { left: `${at}%` } : at > 75 ? { right: `${100 - at}%` } : { left: `${at}%` }
  return (
    <span
      className={`absolute whitespace-nowrap ${at >= 25 && at <= 75 ? "-translate-x-1/2" : ""} ${strong ? "text-ink" : ""}`}
      style={side}
    >
      {children}
    </span>
  )
}

function Numbers({ chart }: { chart: SignOffChart }) {
  return (
    <details className="text-13">
      <summary className="text-act underline underline-offset-3">{t("The same in numbers")}</summary>
      <table className="mt-2 w-full tabular-nums">
        <thead>
          <tr className="border-b border-ink text-left">
            <th className="py-1 font-semibold">{t("Day")}</th>
            <th className="py-1 text-right font-semibold">{t("Came")}</th>
            <th className="py-1 text-right font-semibold">{t("Signed off by then")}</th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ day, added, signedOff }) => (
            <tr key={day} className="border-b border-line">
              <td className="py-1">{datesForReader(day, "")}</td>
              <td className="py-1 text-right">{added}</td>
              <td className="py-1 text-right">{signedOff}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-soft">{t("Counted are the sign-offs that hold now, by the day they came.")}</p>
    </details>
  )
}

/** "14 Oct", "10월 14일" */
function short(day: string): string {
  return datesForReader(day, "")
    .replace(/^(\d+ \p{L}{3})\p{L}* \d+$/u, "$1")
    .replace(/^\d+년 /u, "")
}
