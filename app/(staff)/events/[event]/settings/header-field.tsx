"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { FileDrop } from "@/components/file-drop"
import { answerOf } from "@/components/use-submit"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { takeHeaderAway } from "./actions"

type Header = { path: string; width: number; height: number }

const ACCEPTED = "image/png,image/jpeg,image/webp,image/avif,.png,.jpg,.jpeg,.webp,.avif"

/** The picture at the top of the event's page, cropped as the page crops it, and a place to drop another. */
export function HeaderField(props: { eventId: number; slug: string; header: Header | null }) {
  const { eventId, slug, header: saved } = props
  const router = useRouter()
  const [header, setHeader] = useState(saved)

  function show(next: Header | null) {
    setHeader(next)
    router.refresh()
  }

  async function remove(): Promise<Result<{ done: string }>> {
    const result = await answerOf(takeHeaderAway(eventId))
    if (!result.ok) return result
    show(null)
    return { ok: true, done: t("Removed. The public page follows when you publish.") }
  }

  return (
    <div className="grid max-w-160 gap-3">
      {header ? (
        // biome-ignore lint/performance/noImgElement: pictures are served by content address, never through an optimizer
        <img
          src={header.path}
          width={header.width}
          height={header.height}
          alt={t("The header, cropped as on a wide screen")}
          className="aspect-[3.2] w-full rounded-sm object-cover"
        />
      ) : null}
      <FileDrop<{ header: Header }>
        label={t("Header picture file")}
        address={`/api/events/${encodeURIComponent(slug)}/header`}
        accept={ACCEPTED}
        word={header ? t("Replace picture") : t("Choose a picture")}
        removeWord={t("Remove picture")}
        hint={t(
          "or drop a file here. At least 1,200 pixels wide; 2,400 are best. JPEG, PNG, WebP, AVIF up to 10 MB.",
        )}
        onUploaded={(answer) => {
          show(answer.header)
          return t("Saved. The public page follows when you publish.")
        }}
        onRemove={header ? remove : undefined}
      />
    </div>
  )
}
