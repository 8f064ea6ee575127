"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setLanguages, translateEvent } from "@/db/languages"
import { eventTranslationSchema } from "@/domain/event-translation"
import { languagesSchema } from "@/domain/languages"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()

export async function saveLanguages(eventId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(id, eventId)
  if (!at.ok) return at
  const languages = parse(languagesSchema, input)
  if (!languages.ok) return languages
  const saved = setLanguages(database(), staff, { eventId: at.value, languages: languages.value })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}

export async function saveTranslation(where: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.object({ eventId: id, language: z.string().max(20) }), where)
  if (!at.ok) return at
  const texts = parse(eventTranslationSchema, input)
  if (!texts.ok) return texts
  const saved = translateEvent(database(), staff, { ...at.value, texts: texts.value })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}
