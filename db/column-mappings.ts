import { and, eq, inArray } from "drizzle-orm"
import { headingsKey, type TableColumns, type TableKind } from "@/domain/import/column-mapping"
import { type Actor, mayEdit, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { getEvent } from "./events"
import { CANNOT_EDIT } from "./partners"
import { columnMapping } from "./schema"

/** Titles stand among the first rows. */
const TITLES_WITHIN = 10

/** What staff chose last for a table with such titles, in one of its first rows; null when nobody did. */
export function rememberedColumns(
  db: Db,
  { eventId, kind, rows }: { eventId: number; kind: TableKind; rows: string[][] },
): TableColumns | null {
  const keys = rows.slice(0, TITLES_WITHIN).map(headingsKey)
  const found = db
    .select({ headings: columnMapping.headings, meanings: columnMapping.columns })
    .from(columnMapping)
    .where(
      and(
        eq(columnMapping.eventId, eventId),
        eq(columnMapping.kind, kind),
        inArray(columnMapping.headings, keys),
      ),
    )
    .all()
  const byKey = new Map(found.map(({ headings, meanings }) => [headings, meanings]))
  const titleRow = keys.findIndex((key) => byKey.has(key))
  return titleRow < 0 ? null : { titleRow, meanings: byKey.get(keys[titleRow] ?? "") ?? {} }
}

/** Remembers what the columns of a table with these titles mean in this event; a later choice takes the place of an earlier one. */
export function rememberColumns(
  db: Db,
  actor: Actor,
  input: { eventId: number; kind: TableKind; titles: string[]; meanings: Record<string, string> },
): Result {
  return write(db, (tx): Result => {
    const { eventId, kind, titles, meanings: columns } = input
    if (!(kind === "contacts" ? maySend(actor) : mayEdit(actor))) return denied(actor, CANNOT_EDIT)
    if (!getEvent(tx, eventId)) return refuse(t("This event does not exist."))
    const chosen = { columns, at: currentTime(), actorId: actor.id }
    tx.insert(columnMapping)
      .values({ eventId, kind, headings: headingsKey(titles), ...chosen })
      .onConflictDoUpdate({
        target: [columnMapping.eventId, columnMapping.kind, columnMapping.headings],
        set: chosen,
      })
      .run()
    record(tx, actor, "columns.mapped", { eventId, detail: { kind } })
    return { ok: true }
  })
}
