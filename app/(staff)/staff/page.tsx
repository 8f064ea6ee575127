import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { listInvitations } from "@/db/invitations"
import { factorsOf } from "@/db/second-factors"
import { listStaff } from "@/db/staff"
import { mayManageStaff } from "@/domain/permissions"
import { hasAny } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireStaff } from "@/lib/session"
import { InvitationList } from "./invitation-list"
import { invitationsToShow } from "./invitations-to-show"
import { InviteForm } from "./invite-form"
import { StaffList } from "./staff-list"

export function generateMetadata(): Metadata {
  return { title: t("Staff") }
}

export default async function StaffPage() {
  const staff = await requireStaff(mayManageStaff)
  const hasMail = readEnv().smtp !== null
  const invitations = invitationsToShow(listInvitations(database()), Date.now())
  return (
    <>
      <PageHead title={t("Staff")} about={t("Who may sign in, and what each may do.")} />
      <div className="grid gap-16 lg:grid-cols-[1fr_minmax(0,26rem)]">
        <div className="grid content-start gap-12">
          <StaffList
            self={staff.id}
            hasMail={hasMail}
            members={listStaff(database()).map(({ disabledAt, ...member }) => ({
              ...member,
              disabled: disabledAt !== null,
              hasFactor: hasAny(factorsOf(database(), member.id)),
            }))}
          />
          {invitations.length > 0 ? (
            <section aria-labelledby="invited">
              <h2 id="invited" className="mb-4 text-18 font-semibold">
                {t("Invited, not here yet")}
              </h2>
              <InvitationList invitations={invitations} hasMail={hasMail} />
            </section>
          ) : null}
        </div>
        <section aria-labelledby="invite">
          <h2 id="invite" className="mb-4 text-18 font-semibold">
            {t("Invite somebody")}
          </h2>
          <InviteForm hasMail={hasMail} />
        </section>
      </div>
    </>
  )
}
