import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { ROLE_WORDS } from "@/domain/permissions"
import { readEnv } from "@/lib/env"
import { requireStaff } from "@/lib/session"
import { EmailSection } from "./email-section"
import { PasswordForm } from "./password-form"

export const metadata: Metadata = { title: "Your account" }

export default async function AccountPage() {
  const staff = await requireStaff()
  return (
    <>
      <PageHead title="Your account" about={`${staff.name}, ${staff.email}. ${ROLE_WORDS[staff.role]}.`} />
      <section aria-labelledby="password" className="max-w-105">
        <h2 id="password" className="mb-4 text-18 font-semibold">
          Change your password
        </h2>
        <PasswordForm name={staff.name} email={staff.email} />
      </section>
      <EmailSection hasMail={readEnv().smtp !== null} />
    </>
  )
}
