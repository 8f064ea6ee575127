"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { approve, askForChanges, handOn, type MovedOn, propose } from "@/db/answers"
import { LINK_GONE, openLink, recordOpened } from "@/db/review-links"
import type { Failure, Result } from "@/domain/result"
import {
  approvalSchema,
  changeRequestSchema,
  handOnSchema,
  proposalSchema,
  seenSchema,
} from "@/domain/review"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { countGuess } from "@/lib/review-link"

/** `gone`: the link has ended while its page was open. `movedOn`: the draft or the answers have changed meanwhile. */
export type Said = { ok: true; answerId: number } | (Failure & { gone?: true; movedOn?: true })

/** The page was shown in a browser; a mail scanner's GET never comes here. */
export async function opened(token: unknown): Promise<void> {
  if (!recordOpened(database(), tokenOf(token)).ok) await countGuess()
}

export async function approveEntry(token: unknown, seen: unknown, input: unknown): Promise<Said> {
  return answering(token, seen, approvalSchema, input, (at, approval) =>
    approve(database(), at.token, { seen: at.seen, approval }),
  )
}

export async function requestChanges(token: unknown, seen: unknown, input: unknown): Promise<Said> {
  return answering(token, seen, changeRequestSchema, input, (at, request) =>
    askForChanges(database(), at.token, { seen: at.seen, request }),
  )
}

export async function proposeEntry(token: unknown, seen: unknown, input: unknown): Promise<Said> {
  return answering(
    token,
    seen,
    proposalSchema,
    input,
    (at, { signerName, signerRole, comment, logo, ...content }) =>
      propose(database(), at.token, {
        seen: at.seen,
        signer: { signerName, signerRole, comment },
        content,
        logoSha256: logo?.sha256 ?? null,
      }),
  )
}

export async function nameColleague(token: unknown, seen: unknown, input: unknown): Promise<Said> {
  return answering(token, seen, handOnSchema, input, (at, colleague) =>
    handOn(database(), at.token, colleague),
  )
}

type At = { token: string; seen: z.infer<typeof seenSchema> }

/** The link's token is the authentication: asked before anything is read, and again by the verb. */
async function answering<T>(
  token: unknown,
  seen: unknown,
  schema: z.ZodType<T>,
  input: unknown,
  say: (at: At, value: T) => Result<{ answerId: number }> | MovedOn,
): Promise<Said> {
  const link = tokenOf(token)
  if (!openLink(database(), link)) return (await countGuess()) ?? { ...LINK_GONE, gone: true }
  const shown = parse(seenSchema, seen)
  if (!shown.ok) return shown
  const value = parse(schema, input)
  if (!value.ok) return value
  const said = say({ token: link, seen: shown.value }, value.value)
  if (said === LINK_GONE) return { ...LINK_GONE, gone: true }
  // Also after a refusal: the page then shows what has changed meanwhile.
  revalidatePath("/review", "layout")
  return said
}

function tokenOf(token: unknown): string {
  return z.string().max(200).catch("").parse(token)
}
