import type { OpenLink } from "@/db/review-links"
import { privacyNote } from "@/domain/privacy-note"

/** Who sees what, how long, whom to ask. */
export function PrivacyNote({ open: { event, revision } }: { open: OpenLink }) {
  const facts = { event: event.title, partner: revision.content.name, keepsDays: event.keepsDays }
  const { title, parts } = privacyNote({ ...facts, replyTo: event.replyTo })
  return (
    <section aria-labelledby="privacy" className="border-t border-line pt-4 text-13 text-soft">
      <h2 id="privacy" className="font-semibold text-ink">
        {title}
      </h2>
      <dl className="mt-2 grid max-w-prose gap-2">
        {parts.map(({ head, text }) => (
          <div key={head}>
            <dt className="font-semibold">{head}</dt>
            <dd className="break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
