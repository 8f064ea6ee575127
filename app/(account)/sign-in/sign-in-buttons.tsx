"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { signInAtProvider, signInWithPasskey } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"
import { t } from "@/domain/words"

const LINK = "text-act underline underline-offset-3"

/**
 * To sign in without a password. `provider` is the name of the sign-in provider, if there is one; a link to sign in with is
 * offered only where mails go out.
 */
export function SignInButtons({
  hasMail,
  provider,
  problem: came,
}: {
  hasMail: boolean
  provider: string | null
  problem: string | null
}) {
  const router = useRouter()
  const [problem, setProblem] = useState(came)
  const [waitingFor, setWaitingFor] = useState<"passkey" | "provider" | null>(null)

  async function showPasskey() {
    setProblem(null)
    setWaitingFor("passkey")
    const result = await answerOf(signInWithPasskey())
    if (result.ok) {
      router.replace("/events")
      return router.refresh()
    }
    setWaitingFor(null)
    setProblem(result.message)
  }

  return (
    <div className="mt-8 grid gap-3 border-t border-line pt-8">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <Button
        waiting={waitingFor === "passkey"}
        waitingWord={t("Waiting for the passkey…")}
        onClick={() => void showPasskey()}
      >
        {t("Sign in with a passkey")}
      </Button>
      {provider ? (
        <Button
          waiting={waitingFor === "provider"}
          waitingWord={t("Leaving Greenroom…")}
          onClick={() => {
            setWaitingFor("provider")
            void signInAtProvider("/events")
          }}
        >
          {t("Sign in with {provider}", { provider })}
        </Button>
      ) : null}
      <ul className="mt-3 grid gap-2">
        {hasMail ? (
          <li>
            <Link prefetch={false} href="/sign-in-link" className={LINK}>
              {t("Get a link by mail to sign in")}
            </Link>
          </li>
        ) : null}
        <li>
          <Link prefetch={false} href="/forgot" className={LINK}>
            {t("Forgot your password?")}
          </Link>
        </li>
      </ul>
    </div>
  )
}
