import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Wordmark } from "@/components/wordmark"

export default function NotFound() {
  return (
    <main className="mx-auto grid max-w-130 gap-6 px-6 pt-16 pb-12 sm:pt-32">
      <Wordmark />
      <h1 className="font-serif text-32 font-medium">There is no page here</h1>
      <p className="text-soft">The address may be mistyped, or what was here may be gone.</p>
      <p>
        <Link href="/events" className={buttonClass()}>
          Go to your events
        </Link>
      </p>
    </main>
  )
}
