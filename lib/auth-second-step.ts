import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import Credentials from "next-auth/providers/credentials"
import { passWithPasskey, signInWithPasskey } from "@/db/passkey-sign-in"
import { passWithCode, STEP_OVER } from "@/db/second-step"
import { type Result, refuse } from "@/domain/result"
import { codeSchema, MOST_PASSKEY_BYTES } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { database } from "./database"
import { parse } from "./parse"
import { readPasskey } from "./passkey-exchange"
import { cameFrom, dropStep, waitingStep } from "./sign-in-steps"

/** Thrown out of next-auth's authorize with words for the person: they are ours, and tell nothing of an account. */
export class SignInRefused extends Error {}

/** The second step of a sign-in: a code, or a passkey's answer as JSON. */
export function secondStep(authorize: Authorize) {
  return Credentials({
    id: "second-factor",
    credentials: { code: {}, passkey: {} },
    authorize: (given) => authorize(() => answerSecondStep(given)),
  })
}

/** A passkey as the only factor: its answer as JSON. */
export function passkeyAlone(authorize: Authorize) {
  return Credentials({
    id: "passkey",
    credentials: { passkey: {} },
    authorize: (given) => authorize(() => answerWithPasskey(given)),
  })
}

type Authorize = (open: () => Promise<{ id: string }>) => Promise<{ id: string } | null>
type Given = Record<string, string> | undefined

async function answerSecondStep(given: Given): Promise<{ id: string }> {
  const waiting = await waitingStep("second-factor")
  if (!waiting) throw new SignInRefused(STEP_OVER.message)
  const from = await cameFrom()
  const passed = given?.passkey
    ? await passPasskey(given.passkey, async (response) => {
        const read = await readPasskey(waiting.step, response)
        return read.ok ? passWithPasskey(database(), { ...waiting, ...read, ...from }) : read
      })
    : passCode(given?.code, (code) => passWithCode(database(), { ...waiting, code, ...from }))
  return sessionFrom(passed, "second-factor")
}

async function answerWithPasskey(given: Given): Promise<{ id: string }> {
  const waiting = await waitingStep("passkey")
  if (!waiting) throw new SignInRefused(STEP_OVER.message)
  const from = await cameFrom()
  const passed = await passPasskey(given?.passkey, async (response) => {
    const read = await readPasskey(waiting.step, response)
    return read.ok ? signInWithPasskey(database(), { ...waiting, ...read, ...from }) : read
  })
  return sessionFrom(passed, "passkey")
}

type Passed = Result<{ sessionId: string }>

async function sessionFrom(passed: Passed, kind: "second-factor" | "passkey"): Promise<{ id: string }> {
  if (!passed.ok) throw new SignInRefused(passed.message)
  await dropStep(kind)
  return { id: passed.sessionId }
}

function passCode(typed: string | undefined, pass: (code: string) => Passed): Passed {
  const parsed = parse(codeSchema, { code: typed })
  return parsed.ok ? pass(parsed.value.code) : parsed
}

/** What is in the answer is for the library to look at; here it only has to be one. */
export async function passPasskey<T extends object>(
  text: string | undefined,
  pass: (response: AuthenticationResponseJSON) => Promise<Result<T>>,
): Promise<Result<T>> {
  const response = text && text.length <= MOST_PASSKEY_BYTES ? passkeyAnswer(text) : null
  return response ? pass(response) : refuse(t("This was no passkey’s answer. Try again."))
}

function passkeyAnswer(text: string): AuthenticationResponseJSON | null {
  try {
    const answer = JSON.parse(text)
    return typeof answer?.id === "string" && typeof answer.response === "object" && answer.response
      ? answer
      : null
  } catch {
    return null
  }
}
