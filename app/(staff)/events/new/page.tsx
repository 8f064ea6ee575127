import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { requireStaff } from "@/lib/session"
import { EventForm } from "../event-form"

export function generateMetadata(): Metadata {
  return { title: t("New event") }
}

export default async function NewEventPage() {
  await requireStaff(mayManageEvents)
  return (
    <>
      <PageHead
        title={t("New event")}
        about={t("Only the title is needed now. Everything can be changed later.")}
      />
      <EventForm event={null} />
    </>
  )
}
