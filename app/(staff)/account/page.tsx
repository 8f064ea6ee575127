import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { ROLE_WORDS } from "@/domain/permissions"
import { t } from "@/domain/words"
import { requireStaff } from "@/lib/session"
import { PasswordForm } from "./password-form"

export const metadata: Metadata = { title: "Your account" }

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
        <PasswordForm email={staff.email} />
      </section>
    </>
  )
}
