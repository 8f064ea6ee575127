import { LOGO_BATCH_LIMIT, type LogoLine } from "@/domain/logo-table"
import { mayEdit } from "@/domain/permissions"
import { marked } from "@/domain/words"
import { readUpload } from "@/lib/logo-upload"
import { postInLines } from "@/lib/posted-lines"

/**
 * Takes a ZIP archive of logos, or one file, as the raw body of a POST, and tells what is in it line by line (LogoLine) as
 * it is read. Nothing is given to a partner.
 */
export const POST = postInLines<LogoLine>({
  access: { may: mayEdit, unknown: marked("There is no such event, or your role can't change its logos.") },
  limitBytes: LOGO_BATCH_LIMIT,
  unnamed: "logo",
  read: readUpload,
  busy: marked("Other uploads are being read. Wait a minute, then send this again."),
  trouble: "An upload of logos could not be read.",
})
