import type { Metadata } from "next"
import { rich } from "@/components/rich"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"
import { readEnv } from "@/lib/env"
import { AskForLinkForm } from "../ask-for-link-form"
import { WithoutMail } from "../without-mail"
import { askForNewPassword } from "./actions"

export function generateMetadata(): Metadata {
  return { title: t("Forgot your password?") }
}

export default function ForgotPage() {
  if (readEnv().smtp === null)
    return (
      <>
        <PageHead title={t("Forgot your password?")} />
        <WithoutMail>
          <p className="text-soft">
            {rich(
              "Ask an owner: under “Staff” they make you a link to set a new one. An owner who is locked out asks whoever runs Greenroom for {command}.",
              { command: <code className="text-13">{RESET_COMMAND}</code> },
            )}
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

const RESET_COMMAND = "npm run greenroom -- reset-password"
