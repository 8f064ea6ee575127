import { keepUploadedLogo, type UploadedLogo } from "@/db/logo-batches"
import { logoPath } from "@/db/release-logos"
import { type FileKind, recognizeFile } from "@/domain/file-kind"
import { PRINT_FILE_LIMIT, tooLarge } from "@/domain/file-size"
import type { FoundLogo, LogoLine } from "@/domain/logo-table"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { openArchive } from "./archive"
import { database } from "./database"
import { LOGO_FILE_LIMIT, readLogo } from "./logo-intake"
import { readPrintFile } from "./print-file"
import { SIGNED_OUT } from "./session"

/**
 * Reads an upload of logos, a ZIP archive or a single file, and keeps what can be used until its sender says whose it is
 * (db/logo-batches). `who` tells who is signed in, asked again for each file: an archive may take long. Says how many files there are, then each as soon as it is read; a refusal of the whole ends it.
 */
export async function* readUpload(
  bytes: Buffer,
  name: string,
  { who, eventId }: { who: () => Actor | null; eventId: number },
): AsyncGenerator<LogoLine> {
  const opened =
    recognizeFile(bytes) === "zip"
      ? await openArchive(bytes, PRINT_FILE_LIMIT)
      : ({ ok: true, files: [{ path: name, size: bytes.length, read: async () => given(bytes) }] } as const)
  if (!opened.ok) return yield { kind: "failed", message: opened.message }
  yield { kind: "total", total: opened.files.length }
  for (const { path, size, read } of opened.files) {
    const unpacked = size > PRINT_FILE_LIMIT ? refuse(tooLarge(PRINT_FILE_LIMIT)) : await read()
    const found = unpacked.ok ? await lookInto(unpacked.bytes) : unpacked
    if (!found.ok) {
      const nothing = { screen: null, print: null, notes: [] }
      yield { kind: "file", file: { path, ...nothing, problem: found.message } }
      continue
    }
    const by = who()
    if (!by) return yield { kind: "failed", message: SIGNED_OUT.message }
    const kept = keepUploadedLogo(database(), by, { eventId, name: path, files: found })
    if (!kept.ok) return yield { kind: "failed", message: kept.message }
    yield { kind: "file", file: toShow(path, found) }
  }
  yield { kind: "end" }
}

type Found = UploadedLogo & { notes: string[] }

/** What a browser can show is kept cleaned for screens; what a print shop can use, as it was sent for print, too. */
async function lookInto(bytes: Buffer): Promise<Result<Found>> {
  const print = PRINT_KINDS.has(recognizeFile(bytes)) ? await readPrintFile(bytes) : null
  if (print && !print.ok) return print
  if (recognizeFile(bytes) === "pdf") return { ok: true, screen: null, print: print?.file ?? null, notes: [] }
  // A picture too large for screens may still be one for print.
  if (bytes.length > LOGO_FILE_LIMIT && print) return { ok: true, screen: null, print: print.file, notes: [] }
  const read = await readLogo(bytes)
  return read.ok ? { ok: true, screen: read.logo, print: print?.file ?? null, notes: read.notes } : read
}

const PRINT_KINDS: ReadonlySet<FileKind> = new Set(["pdf", "png", "jpeg", "markup"])

function toShow(path: string, { screen, print, notes }: Found): FoundLogo {
  return {
    path,
    screen: screen && {
      ...{ sha256: screen.sha256, path: logoPath(screen), type: screen.type },
      ...{ width: screen.width, height: screen.height },
    },
    print: print && { sha256: print.sha256, type: print.type },
    problem: null,
    notes,
  }
}

function given(bytes: Buffer): Result<{ bytes: Buffer }> {
  return { ok: true, bytes }
}
