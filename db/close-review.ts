import { and, eq, isNull } from "drizzle-orm"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { review } from "./schema"

/** Closes the request that is open for a partner, if one is, inside the transaction of what closes it. */
export function closeReview(tx: Db, partnerId: number, because: "published" | "archived" | "superseded") {
  tx.update(review)
    .set({ closedAt: currentTime(), closedBecause: because })
    .where(and(eq(review.partnerId, partnerId), isNull(review.closedAt)))
    .run()
}
