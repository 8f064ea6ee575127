import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"

export default function DeskNotFound() {
  return (
    <>
      <PageHead
        title="There is no page here for you"
        about="The address may be mistyped, what was here may be gone, or it may be open to other roles than yours."
      />
      <Link href="/events" className={buttonClass()}>
        Go to the events
      </Link>
    </>
  )
}
