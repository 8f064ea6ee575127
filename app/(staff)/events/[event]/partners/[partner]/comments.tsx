import type { FieldComment } from "@/domain/review-thread"

/** What a contact said of the entry as a whole. */
export function Comment({ text }: { text: string }) {
  if (text === "") return null
  return <blockquote className="border-l-2 border-edge pl-4 whitespace-pre-wrap">{text}</blockquote>
}

/** And beside single fields. */
export function FieldComments({ comments }: { comments: FieldComment[] }) {
  if (comments.length === 0) return null
  return (
    <dl className="grid gap-2">
      {comments.map(({ label, text }) => (
        <div key={label} className="border-l-2 border-edge pl-4">
          <dt className="text-13 text-soft">{label}</dt>
          <dd className="whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
