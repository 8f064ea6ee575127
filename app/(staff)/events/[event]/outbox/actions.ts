"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { markSentByHand, sendAgain, sendTest } from "@/db/mails"
import { findMail } from "@/db/outbox"
import { stateWords } from "@/domain/mail/state-words"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()

export async function markMailSent(mailId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, mailId)
  if (!parsed.ok) return parsed
  const result = markSentByHand(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function sendMailAgain(mailId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, mailId)
  if (!parsed.ok) return parsed
  const result = sendAgain(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function sendTestMail(eventId: unknown): Promise<Result<{ mailId: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, eventId)
  if (!parsed.ok) return parsed
  const result = sendTest(database(), staff, { eventId: parsed.value, installation: readEnv().url })
  revalidatePath("/events", "layout")
  return result.ok ? { ok: true, mailId: result.mailId } : result
}

/** What became of a test that the person asked for: "under way", or how it ended, in words. */
export async function testResult(
  input: unknown,
): Promise<Result<{ progress: "under way" | "sent" | "not sent"; words: string }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, mailId: id }), input)
  if (!parsed.ok) return parsed
  const inside = await staffOf(parsed.value)
  if (!inside.ok) return inside
  const mail = findMail(database(), parsed.value.eventId, parsed.value.mailId)
  if (mail?.kind !== "test" || mail.toEmail !== staff.email) return refuse(t("This test does not exist."))
  if (mail.state === "sent")
    return {
      ok: true,
      progress: "sent",
      words: t(
        "The mail server took your test. It should be in the inbox of {toEmail} soon; if not, look among the junk.",
        { toEmail: mail.toEmail },
      ),
    }
  if (readEnv().smtp === null)
    return { ok: true, progress: "not sent", words: t("Your test waits: no mail server is set up.") }
  const tried = mail.state === "ended" || (mail.state === "waiting" && mail.attempts > 0)
  const { word, why } = stateWords({ ...mail, carriesLink: false })
  return tried
    ? { ok: true, progress: "not sent", words: `${word}. ${why}` }
    : { ok: true, progress: "under way", words: t("Sending your test…") }
}
