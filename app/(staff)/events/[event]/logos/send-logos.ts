import { NO_ANSWER } from "@/components/use-submit"
import { tooLarge } from "@/domain/file-size"
import { type FoundLogo, LOGO_BATCH_LIMIT, type LogoLine } from "@/domain/logo-table"
import { type Result, refuse } from "@/domain/result"

/** How far an upload is: the part that is through (0 to 1), then how many of its files are read. */
export type Progress = { name: string; sent: number; read: number; total: number | null }

/** Sends one file or archive and gives what the server found in it; `onProgress` hears of every step. */
export function sendLogos(
  address: string,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Result<{ files: FoundLogo[] }>> {
  if (file.size > LOGO_BATCH_LIMIT) return Promise.resolve(refuse(tooLarge(LOGO_BATCH_LIMIT)))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const progress: Progress = { name: file.name, sent: 0, read: 0, total: null }
    const tell = (more: Partial<Progress>) => onProgress(Object.assign(progress, more))
    request.open("POST", address)
    request.setRequestHeader("Content-Type", "application/octet-stream")
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => tell({ sent: total > 0 ? loaded / total : 0 })
    request.onprogress = () => {
      const lines = linesOf(request.responseText)
      const total = lines.find((line) => line.kind === "total")?.total ?? null
      tell({ sent: 1, total, read: lines.filter((line) => line.kind === "file").length })
    }
    request.onerror = () => resolve(NO_ANSWER)
    request.onload = () => resolve(answerOf(request))
    request.send(file)
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): Result<{ files: FoundLogo[] }> {
  if (status !== 200) return refusalOf(responseText)
  const lines = linesOf(responseText)
  const failed = lines.find((line) => line.kind === "failed")
  if (failed) return refuse(failed.message)
  if (!lines.some((line) => line.kind === "end")) return BROKE_OFF
  return { ok: true, files: lines.flatMap((line) => (line.kind === "file" ? [line.file] : [])) }
}

function refusalOf(text: string): Result<{ files: FoundLogo[] }> {
  try {
    const { message } = JSON.parse(text)
    return typeof message === "string" ? refuse(message) : BROKE_OFF
  } catch {
    return BROKE_OFF
  }
}

/** Whole lines alone: the last one may still be on its way. */
function linesOf(text: string): LogoLine[] {
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const BROKE_OFF = refuse(
  "The server stopped reading this upload. Try again; if it stops again, send it in parts.",
)
