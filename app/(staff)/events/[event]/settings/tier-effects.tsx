"use client"
import { useEffect, useId, useRef } from "react"
import type { SaidEffects } from "@/domain/tier-effect-words"
import { t } from "@/domain/words"

/** Whom saving the tier would affect; comes into view with the focus, for it asks for a second look before the save. */
export function TierEffects({ effects, partners }: { effects: SaidEffects; partners: string }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // A new answer of the server is a new thing to read.
    if (effects) section.current?.focus()
  }, [effects])
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid gap-4 rounded-md border-l-4 border-owed bg-owed-wash p-4 outline-none"
    >
      <h2 id={id} className="text-18 font-semibold">
        {effects.headline}
      </h2>
      {effects.effects.map(({ sentence, partners: named, more }) => (
        <div key={sentence}>
          <p>{sentence}</p>
          <ul className="mt-1 flex flex-wrap gap-x-4 empty:hidden">
            {named.map(({ slug, name, note }) => (
              <li key={slug} className={note ? "w-full" : ""}>
                {/* In a tab of its own: what was changed here is not saved yet. */}
                <a
                  href={`${partners}/${slug}`}
                  target="_blank"
                  rel="noreferrer"
                  className="text-act underline underline-offset-3"
                >
                  {name}
                </a>
                {note ? <span className="text-13 text-soft">, {note}</span> : null}
              </li>
            ))}
            {more > 0 ? <li className="text-soft">{t("and {more, number} more", { more })}</li> : null}
          </ul>
        </div>
      ))}
      {effects.signOffs ? <p>{effects.signOffs}</p> : null}
      <p className="font-semibold">{t("Nothing is saved yet. Save the tier, or change its rules again.")}</p>
    </section>
  )
}
