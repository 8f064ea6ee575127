"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addContact, removeContact, updateContact } from "@/db/contacts"
import { decideHandOn } from "@/db/hand-ons"
import { sendLinkAgain } from "@/db/new-links"
import { pauseReminders } from "@/db/reminders"
import { revokeLinks } from "@/db/review-links"
import type { Staff } from "@/db/sessions"
import { putContactBack } from "@/db/undo"
import { contactSchema } from "@/domain/contact"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const whichLinks = z.union([z.object({ contactId: id }), z.object({ partnerId: id })])

/** Adds a contact to a partner, or changes one. */
export async function saveContact(where: unknown, input: unknown): Promise<Result<{ linkEnded: boolean }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.object({ partnerId: id, contactId: id.nullable() }), where)
  if (!at.ok) return at
  const fields = parse(contactSchema, input)
  if (!fields.ok) return fields
  const { partnerId, contactId } = at.value
  const saved =
    contactId === null
      ? addContact(database(), staff, { partnerId, fields: fields.value })
      : updateContact(database(), staff, { contactId, fields: fields.value })
  if (!saved.ok) return saved
  revalidatePath("/events", "layout")
  return { ok: true, linkEnded: "linkEnded" in saved && saved.linkEnded === true }
}

export async function dropContact(contactId: unknown): Promise<Result> {
  return act(id, contactId, (staff, value) => removeContact(database(), staff, value))
}

/** Makes somebody a contact again who was removed. */
export async function undoDropContact(contactId: unknown): Promise<Result> {
  return act(id, contactId, (staff, value) => putContactBack(database(), staff, value))
}

/** Mails a contact a new link; the old one ends. */
export async function sendNewLink(contactId: unknown): Promise<Result> {
  return act(id, contactId, (staff, value) => sendLinkAgain(database(), staff, value))
}

/** Ends the link of a contact, or all links of a partner. */
export async function endLinks(which: unknown): Promise<Result> {
  return act(whichLinks, which, (staff, value) => revokeLinks(database(), staff, value))
}

export async function setRemindersPaused(input: unknown): Promise<Result> {
  return act(z.object({ partnerId: id, paused: z.boolean() }), input, (staff, value) =>
    pauseReminders(database(), staff, value),
  )
}

/** Confirms or declines that somebody else is the right person. */
export async function answerHandOn(input: unknown): Promise<Result<{ sent: boolean }>> {
  return act(z.object({ answerId: id, confirm: z.boolean() }), input, (staff, value) =>
    decideHandOn(database(), staff, value),
  )
}

async function act<T, R extends object>(
  schema: z.ZodType<T>,
  input: unknown,
  verb: (staff: Staff, value: T) => Result<R>,
): Promise<Result<R>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(schema, input)
  if (!parsed.ok) return parsed
  const result = verb(staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}
