import { cookies } from "next/headers"
import { isPictureClosedTo } from "@/db/closed-events"
import { showsLogo } from "@/db/review-logos"
import { mayView } from "@/domain/permissions"
import { database } from "@/lib/database"
import { answerDraftLogo } from "@/lib/draft-logo"
import { linksOf } from "@/lib/link-cookie"
import { currentStaff } from "@/lib/session"

/**
 * Logos of drafts, for signed-in staff, and for a contact those of its own review. Published logos never come here: the
 * public front answers them, under the same addresses, so that preview and public page are the same bytes.
 */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerDraftLogo((await params).file, async (sha256) => {
    const staff = await currentStaff()
    if (staff && mayView(staff) && !isPictureClosedTo(database(), staff, sha256)) return true
    return linksOf((await cookies()).getAll()).some((open) => showsLogo(database(), open, sha256))
  })
}
