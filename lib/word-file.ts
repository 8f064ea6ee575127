import mammoth from "mammoth"
import { UPLOAD_LIMIT } from "@/domain/file-size"
import { PICTURE_SOURCE } from "@/domain/import/pictures"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"

import { PartTooLarge, unpackPart } from "./zip-part"
import type { ZipEntry } from "./zip-size"

/** A picture of a Word file; its place in the HTML names it (PICTURE_SOURCE). One that is shown often is one buffer. */
export type WordPicture = { read: () => Promise<Result<{ file: Buffer }>> }

/** Word's text as HTML, with the pictures that it names and does not hold: lib/import-pictures reads those that it wants. */
export async function wordToHtml(
  bytes: Uint8Array,
  entries: ZipEntry[],
  limit: number,
): Promise<{ html: string; pictures: WordPicture[] }> {
  const pictures: WordPicture[] = []
  const { value } = await mammoth.convertToHtml(openedFor(bytes, entries, limit), {
    convertImage: mammoth.images.imgElement(async (picture) => {
      pictures.push({ read: () => readPicture(picture) })
      return { src: `${PICTURE_SOURCE}${pictures.length - 1}` }
    }),
    externalFileAccess: false,
    ignoreEmptyParagraphs: false,
    includeEmbeddedStyleMap: false,
    styleMap: ["p[style-name='Title'] => h1.document-title:fresh", "comment-reference => !"],
  })
  return { html: value, pictures }
}

async function readPicture(picture: {
  readAsBuffer: () => Promise<Buffer>
}): ReturnType<WordPicture["read"]> {
  try {
    return { ok: true, file: await picture.readAsBuffer() }
  } catch (error) {
    if (error instanceof PartTooLarge)
      return refuse(
        t("It is larger than {most} MB, the most that a logo may have.", {
          most: UPLOAD_LIMIT / 1024 / 1024,
        }),
      )
    return refuse(t("It is not in the document, only a link to it."))
  }
}

/**
 * The archive as mammoth takes it when somebody else opened it. Mammoth's own way unpacks a picture anew, and whole, each
 * time that the document shows it: a file of some kilobytes would fill the memory.
 */
function openedFor(bytes: Uint8Array, entries: ZipEntry[], limit: number): { buffer: Buffer } {
  const parts = new Map(entries.map((entry) => [entry.name, entry]))
  const pictures = new Map<string, ArrayBuffer>()
  const unpack = (name: string, most: number) => {
    const entry = parts.get(name)
    if (!entry) throw new Error(`The document has no part “${name}”.`)
    return unpackPart(bytes, entry, most)
  }
  const file = {
    exists: (name: string) => parts.has(name),
    /** Text has an encoding; a picture has none. */
    read: async (name: string, encoding?: string): Promise<string | ArrayBuffer> => {
      if (encoding) return new TextDecoder(encoding).decode(unpack(name, limit))
      const known = pictures.get(name)
      if (known) return known
      const { buffer, byteOffset, byteLength } = unpack(name, UPLOAD_LIMIT)
      const own = buffer.slice(byteOffset, byteOffset + byteLength)
      pictures.set(name, own)
      return own
    },
  }
  // Mammoth's types leave this way of giving a document out.
  return { file } as unknown as { buffer: Buffer }
}
