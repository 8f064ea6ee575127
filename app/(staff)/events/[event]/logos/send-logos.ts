import { sendForLines } from "@/components/send-for-lines"
import { type FoundLogo, LOGO_BATCH_LIMIT, type LogoLine } from "@/domain/logo-table"
import type { Result } from "@/domain/result"

/** How far an upload is: the part that is through (0 to 1), then how many of its files are read. */
export type Progress = { name: string; sent: number; read: number; total: number | null }

/** Sends one file or archive and gives what the server found in it; `onProgress` hears of every step. */
export async function sendLogos(
  address: string,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Result<{ files: FoundLogo[] }>> {
  const progress: Progress = { name: file.name, sent: 0, read: 0, total: null }
  const tell = (more: Partial<Progress>) => onProgress(Object.assign(progress, more))
  const answer = await sendForLines<LogoLine>(address, file, {
    limit: LOGO_BATCH_LIMIT,
    onSent: (sent) => tell({ sent }),
    onLines: (lines) => {
      const total = lines.find((line) => line.kind === "total")?.total ?? null
      tell({ sent: 1, total, read: filesIn(lines).length })
    },
  })
  return answer.ok ? { ok: true, files: filesIn(answer.lines) } : answer
}

function filesIn(lines: LogoLine[]): FoundLogo[] {
  return lines.flatMap((line) => (line.kind === "file" ? [line.file] : []))
}
