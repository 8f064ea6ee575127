import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { mayManageEvents } from "@/domain/permissions"
import { requireStaff } from "@/lib/session"
import { EventForm } from "../event-form"

export const metadata: Metadata = { title: "New event" }

export default async function NewEventPage() {
  await requireStaff(mayManageEvents)
  return (
    <>
      <PageHead title="New event" about="Only the title is needed now. Everything can be changed later." />
      <EventForm event={null} />
    </>
  )
}
