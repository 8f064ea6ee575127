import type { Metadata } from "next"
import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { findEvent } from "@/db/events"
import { factorsOf } from "@/db/second-factors"
import { mayEnter } from "@/domain/permissions"
import { hasAny } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireStaff } from "@/lib/session"
import { ShowFactor } from "./show-factor"

export function generateMetadata(): Metadata {
  return { title: t("A second factor is asked for") }
}

/** What a session without a second factor sees of an event that asks for one. */
export default async function EventSecondFactorPage({ params }: { params: Promise<{ event: string }> }) {
  const staff = await requireStaff()
  const event = findEvent(database(), (await params).event)
  if (!event) notFound()
  const home = `/events/${event.slug}`
  if (mayEnter(staff, event)) redirect(home)
  const factors = factorsOf(database(), staff.id)
  return (
    <div className="max-w-160">
      <PageHead
        title={t("This event asks for a second factor")}
        about={t("Its texts are open only to those who sign in with more than a password.")}
      />
      {hasAny(factors) ? (
        <ShowFactor factors={factors} email={staff.email} home={home} />
      ) : (
        <>
          <p className="mb-6">
            {t(
              "Set up an authenticator app or a passkey for your account. It takes a minute, and the event is open to you at once.",
            )}
          </p>
          <Link href="/account#second-factor" className={buttonClass("primary")}>
            {t("Set up a second factor")}
          </Link>
        </>
      )}
    </div>
  )
}
