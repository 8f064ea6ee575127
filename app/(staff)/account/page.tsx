import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { getMember } from "@/db/staff"
import { ROLE_WORDS } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireStaff } from "@/lib/session"
import { EmailSection } from "./email-section"
import { FactorsSection } from "./factors-section"
import { PasswordForm } from "./password-form"
import { SessionsSection } from "./sessions-section"

export function generateMetadata(): Metadata {
  return { title: t("Your account") }
}

export default async function AccountPage() {
  const staff = await requireStaff()
  return (
    <>
      <PageHead
        title={t("Your account")}
        about={`${staff.name}, ${staff.email}. ${ROLE_WORDS[staff.role]}.`}
      />
      <section aria-labelledby="password" className="max-w-105">
        <h2 id="password" className="mb-4 text-18 font-semibold">
          {t("Change your password")}
        </h2>
        <PasswordForm name={staff.name} email={staff.email} />
      </section>
      <div className="mt-16 grid gap-16">
        <EmailSection
          hasMail={readEnv().smtp !== null}
          hasPassword={(getMember(database(), staff.id)?.passwordHash ?? "") !== ""}
        />
        <FactorsSection staff={staff} />
        <SessionsSection staff={staff} />
      </div>
    </>
  )
}
