"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { rememberColumns as keepColumns } from "@/db/column-mappings"
import { importContacts } from "@/db/contact-imports"
import { columnChoiceSchema } from "@/domain/import/column-choice"
import { contactChoicesSchema } from "@/domain/import/contact-plan"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Adds the contacts of a checked list in one transaction. */
export async function addContacts(
  eventId: unknown,
  input: unknown,
): Promise<Result<{ added: number; partners: number; there: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.number().int(), eventId)
  if (!at.ok) return at
  const contacts = parse(contactChoicesSchema, input)
  if (!contacts.ok) return contacts
  const result = importContacts(database(), staff, { eventId: at.value, contacts: contacts.value })
  revalidatePath("/events", "layout")
  return result
}

/** Remembers what the columns of a list of contacts mean. */
export async function rememberColumns(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const chosen = parse(columnChoiceSchema("contacts"), input)
  return chosen.ok ? keepColumns(database(), staff, { kind: "contacts", ...chosen.value }) : chosen
}
