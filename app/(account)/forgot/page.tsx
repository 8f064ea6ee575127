import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"
import { readEnv } from "@/lib/env"
import { AskForLinkForm } from "../ask-for-link-form"
import { WithoutMail } from "../without-mail"
import { askForNewPassword } from "./actions"

export const metadata: Metadata = { title: "Forgot your password?" }

export default function ForgotPage() {
  if (readEnv().smtp === null)
    return (
      <>
        <PageHead title={t("Forgot your password?")} />
        <WithoutMail>
          <p className="text-soft">
            Ask an owner: under “Staff” they make you a link to set a new one. An owner who is locked out asks
            whoever runs Greenroom for{" "}
            <code className="text-13">{t("npm run greenroom -- reset-password")}</code>.
          </p>
        </WithoutMail>
      </>
    )
  return (
    <>
      <PageHead
        title={t("Forgot your password?")}
        about={t("Enter your address: you get a link there to set a new one. Until you do, nothing changes.")}
      />
      <AskForLinkForm send={askForNewPassword} lasts={t("It works once, for one hour.")} />
    </>
  )
}
