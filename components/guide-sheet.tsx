import type { Guide } from "@/domain/guide"

/** A partner's guide as a sheet of paper: on screen as wide as a text is read, printed on one page of A4. */
export function GuideSheet({ guide, language }: { guide: Guide; language: string }) {
  return (
    <article
      lang={language}
      className="sheet-a4 grid max-w-180 gap-6 break-keep print:max-w-none print:gap-4"
    >
      <header className="grid gap-3 print:gap-2">
        <h1 className="font-serif text-32 font-medium print:text-24">{guide.title}</h1>
        <p>{guide.lead}</p>
      </header>
      {guide.sections.map(({ title, points }) => (
        <section
          key={title}
          className="grid gap-x-6 gap-y-1 border-t border-line pt-3 sm:grid-cols-[10rem_minmax(0,1fr)] print:grid-cols-[9rem_minmax(0,1fr)] print:pt-2"
        >
          <h2 className="font-semibold">{title}</h2>
          <ul className="grid gap-1.5 print:gap-1">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
