import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"
import { readEnv } from "@/lib/env"
import { AskForLinkForm } from "../ask-for-link-form"
import { WithoutMail } from "../without-mail"
import { askToSignIn } from "./actions"

export function generateMetadata(): Metadata {
  return { title: t("Sign in by mail") }
}

export default function SignInLinkPage() {
  if (readEnv().smtp === null)
    return (
      <>
        <PageHead title={t("Sign in by mail")} />
        <WithoutMail>
          <p className="text-soft">
            {t(
              "Sign in with your password. If you forgot it, ask an owner: under “Staff” they make you a link to set a new one.",
            )}
          </p>
        </WithoutMail>
      </>
    )
  return (
    <>
      <PageHead
        title={t("Sign in by mail")}
        about={t("Enter your address: you get a link there that signs you in without a password.")}
      />
      <AskForLinkForm send={askToSignIn} lasts={t("It works once, for fifteen minutes.")} />
    </>
  )
}
