"use client"
import { useRouter } from "next/navigation"
import { signOut } from "next-auth/react"
import { useState } from "react"
import { mayLeave } from "@/components/use-leave-guard"

/** Signs out, after a question when something is not saved; `failed` when the server did not answer. */
export function useSignOut() {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  async function leave() {
    if (!mayLeave()) return
    setFailed(false)
    try {
      await signOut({ redirect: false })
    } catch {
      return setFailed(true)
    }
    router.replace("/sign-in")
    router.refresh()
  }
  return { leave, failed }
}
