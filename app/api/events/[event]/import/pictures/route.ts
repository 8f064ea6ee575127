import type { PictureLine } from "@/domain/import/picture-line"
import { mayEdit } from "@/domain/permissions"
import { marked } from "@/domain/words"
import { readPictures } from "@/lib/import-pictures"
import { MAX_IMPORT_BYTES } from "@/lib/import-source"
import { postInLines } from "@/lib/posted-lines"

/**
 * Takes a Word file as the raw body of a POST, and tells of the pictures by its partners' names line by line (PictureLine) as
 * they are read. Nothing is given to a partner.
 */
export const POST = postInLines<PictureLine>({
  access: { may: mayEdit, unknown: marked("There is no such event, or your role can't import into it.") },
  limitBytes: MAX_IMPORT_BYTES,
  unnamed: "document.docx",
  read: readPictures,
  busy: marked("Other documents are being read. Wait a minute, then start over."),
  trouble: "The pictures of a document could not be read.",
})
