import { redirect } from "next/navigation"
import { requireEvent } from "@/lib/scope"

/** An event begins with its partners. */
export default async function EventPage({ params }: { params: Promise<{ event: string }> }) {
  const { event } = await requireEvent((await params).event)
  redirect(`/events/${event.slug}/partners`)
}
