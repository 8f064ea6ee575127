import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { listStaff } from "@/db/staff"
import { mayManageStaff } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireStaff } from "@/lib/session"
import { AddMember } from "./add-member"
import { StaffList } from "./staff-list"

export const metadata: Metadata = { title: "Staff" }

export default async function StaffPage() {
  const staff = await requireStaff(mayManageStaff)
  return (
    <>
      <PageHead title={t("Staff")} about={t("Who may sign in, and what each may do.")} />
      <div className="grid gap-16 lg:grid-cols-[1fr_minmax(0,26rem)]">
        <StaffList
          self={staff.id}
          members={listStaff(database()).map(({ disabledAt, ...member }) => ({
            ...member,
            disabled: disabledAt !== null,
          }))}
        />
        <section aria-labelledby="add">
          <h2 id="add" className="mb-4 text-18 font-semibold">
            {t("Add somebody")}
          </h2>
          <AddMember />
        </section>
      </div>
    </>
  )
}
