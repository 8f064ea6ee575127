import { z } from "zod"
import type { ActivityFilter } from "@/db/activity-list"
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  INSTALLATION_KINDS,
  type InstallationKind,
} from "@/domain/activity-kinds"

const KINDS = Object.keys({ ...ACTIVITY_KINDS, ...INSTALLATION_KINDS }) as (ActivityKind | InstallationKind)[]
const id = z.coerce.number().int().positive().nullable().catch(null)
const search = z.object({
  what: z.enum(KINDS).nullable().catch(null).default(null),
  who: id.default(null),
  before: id.default(null),
})

/** What an address asks to see; what makes no sense in it is left out. */
export function readFilter(params: Record<string, unknown>): {
  filter: ActivityFilter
  before: number | null
} {
  const { what, who, before } = search.parse(params)
  return { filter: { kind: what, actorId: who }, before }
}

/** The same as a query: "" when nothing is chosen. */
export function queryOf({ kind, actorId }: ActivityFilter, before?: number): string {
  const query = new URLSearchParams()
  if (kind) query.set("what", kind)
  if (actorId) query.set("who", String(actorId))
  if (before) query.set("before", String(before))
  return query.size > 0 ? `?${query}` : ""
}
