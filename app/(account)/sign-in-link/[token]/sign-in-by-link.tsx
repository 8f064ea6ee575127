"use client"
import { useRouter } from "next/navigation"
import { signInByLink } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"

export function SignInByLink({ token, name }: { token: string; name: string }) {
  const router = useRouter()
  const { run, waiting, problem } = useAction()
  return (
    <div className="grid gap-5">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <Button
        look="primary"
        className="whitespace-normal"
        waiting={waiting}
        waitingWord={t("Signing in…")}
        onClick={() =>
          void run(
            () => signInByLink(token),
            ({ asks }) => router.replace(asks ? "/sign-in/second-factor" : "/events"),
          )
        }
      >
        {t("Sign in as {name}", { name })}
      </Button>
    </div>
  )
}
