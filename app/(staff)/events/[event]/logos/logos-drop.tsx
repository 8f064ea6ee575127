"use client"
import { DropArea } from "@/components/drop-area"
import { ProgressBar } from "@/components/progress-bar"
import { Notice } from "@/components/ui/notice"
import { t } from "@/domain/words"
import type { Progress } from "./send-logos"

/** A file or archive that was refused as a whole. */
export type Refused = { name: string; message: string }

const ACCEPTED =
  ".zip,.svg,.png,.jpg,.jpeg,.webp,.avif,.pdf,.ai,application/zip,image/svg+xml,image/png,image/jpeg,image/webp,image/avif,application/pdf"

/** A place to drop an archive or several files, and how far they are. */
export function LogosDrop({
  progress,
  refused,
  onFiles,
}: {
  progress: Progress | null
  refused: Refused[]
  onFiles: (files: File[]) => void
}) {
  return (
    <div className="grid max-w-160 gap-6">
      <DropArea
        label={t("Logo files")}
        accept={ACCEPTED}
        multiple
        word={t("Choose files")}
        waitingWord={progress === null ? null : progress.sent < 1 ? t("Uploading…") : t("Reading…")}
        hint={t(
          "or drop them here: one ZIP up to 100 MB, or several files. SVG is best; PNG, JPEG, WebP and AVIF up to 10 MB work too, PDF and AI up to 25 MB for print.",
        )}
        onFiles={onFiles}
      >
        {/* The place is kept, so that nothing moves when an upload begins. */}
        <div className="grid min-h-6 w-full gap-1" role="status">
          {progress ? (
            <>
              <ProgressBar label={t("Progress")} value={partOf(progress)} />
              <p className="text-13 wrap-anywhere text-soft">{progressInWords(progress)}</p>
            </>
          ) : null}
        </div>
      </DropArea>
      {refused.map(({ name, message }) => (
        <Notice key={name} tone="wrong">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p>{message}</p>
        </Notice>
      ))}
      <section aria-labelledby="naming" className="grid gap-2 border-t border-line pt-4">
        <h2 id="naming" className="text-15 font-semibold">
          {t("How files find their partner")}
        </h2>
        <p className="text-soft">
          {t(
            "By name: “IUCN_logo_rgb.svg” goes to the partner with that name, short name, native name or website. A folder’s name counts where the file’s own says nothing. “white”, “mono” or “cmyk” in a name make it the logo for dark backgrounds, in one color or for print. What is not clear waits for you.",
          )}
        </p>
      </section>
    </div>
  )
}

function partOf({ sent, read, total }: Progress): number {
  return sent < 1 || total === null ? sent / 2 : 0.5 + read / Math.max(1, total) / 2
}

function progressInWords({ name, sent, read, total }: Progress): string {
  if (sent < 1) return t("{name}: {percent} % uploaded", { name, percent: Math.round(sent * 100) })
  return total === null
    ? t("{name}: looking into it", { name })
    : t("{name}: {read} of {total} read", { name, read, total })
}
