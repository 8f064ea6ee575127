"use client"
import { createContext, useContext } from "react"

/** Asks who is there, in a dialog; false when that was called off. */
export type AskWhoIsThere = () => Promise<boolean>

/** Who asks, where there is somebody to ask: the desk (app/(staff)/confirmation). */
export const Confirmation = createContext<AskWhoIsThere | null>(null)

/**
 * Makes a call that may answer `needs: "confirmation"` (lib/fresh): then asks who is there, and makes it once more. Forms and
 * buttons need not know of it; useSubmit and useAction call their actions through this.
 */
export function useConfirmed() {
  const ask = useContext(Confirmation)
  return async function confirmed<T extends { ok: boolean }>(call: () => Promise<T>): Promise<T> {
    const result = await call()
    if (ask === null || !needsConfirmation(result)) return result
    return (await ask()) ? call() : result
  }
}

function needsConfirmation(result: { ok: boolean; needs?: unknown }): boolean {
  return !result.ok && result.needs === "confirmation"
}
