"use client"
import { useRouter } from "next/navigation"
import { signInByLink } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"

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
        waitingWord="Signing in…"
        onClick={() =>
          void run(
            () => signInByLink(token),
            ({ asks }) => router.replace(asks ? "/sign-in/second-factor" : "/events"),
          )
        }
      >
        Sign in as {name}
      </Button>
    </div>
  )
}
