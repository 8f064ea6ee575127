"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { signInAtProvider, signInWithPasskey } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"

/** To sign in without a password. `provider` is the name of the sign-in provider, if there is one. */
export function SignInButtons({
  provider,
  problem: came,
}: {
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
        waitingWord="Waiting for the passkey…"
        onClick={() => void showPasskey()}
      >
        Sign in with a passkey
      </Button>
      {provider ? (
        <Button
          waiting={waitingFor === "provider"}
          waitingWord="Leaving Greenroom…"
          onClick={() => {
            setWaitingFor("provider")
            void signInAtProvider("/events")
          }}
        >
          {`Sign in with ${provider}`}
        </Button>
      ) : null}
    </div>
  )
}
