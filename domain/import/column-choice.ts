import { z } from "zod"
import { t } from "@/domain/words"
import { TABLE_KINDS, type TableKind } from "./column-mapping"
import { MOST_COLUMNS } from "./import-limits"

/** What somebody chose that the columns mean, as the browser sends it. */
export function columnChoiceSchema(kind: TableKind) {
  const known = Object.keys(TABLE_KINDS[kind].meanings)
  return z.object({
    eventId: z.number().int(),
    titles: z.array(z.string().max(2000)).max(MOST_COLUMNS, {
      error: () =>
        t("A table has at most {most} columns. Remove those that nobody needs.", { most: MOST_COLUMNS }),
    }),
    meanings: z.record(
      z.string().regex(/^\d{1,3}$/u),
      z.string().refine((meaning) => known.includes(meaning), {
        error: () => t("This meaning is not on the list. Choose another."),
      }),
    ),
  })
}
