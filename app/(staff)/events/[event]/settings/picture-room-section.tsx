import { ProgressBar } from "@/components/progress-bar"
import { type PictureRoom, quotaInGigabytes, roomInWords } from "@/domain/picture-room"
import { t } from "@/domain/words"
import { QuotaForm } from "./quota-form"

/** How much of its room an event's pictures take, and for owners how much that is. */
export function PictureRoomSection({
  eventId,
  room: { used, quota },
  mayChange,
}: {
  eventId: number
  room: PictureRoom
  mayChange: boolean
}) {
  const isFull = used >= quota
  return (
    <section aria-labelledby="room" className="grid max-w-160 gap-4">
      <div>
        <h2 id="room" className="mb-1 text-18 font-semibold">
          {t("Room for pictures")}
        </h2>
        <p className="text-soft">
          {t(
            "Logos, their variants, headers and what was made of them, each counted once. Earlier ones count too, for the history keeps them.",
          )}
        </p>
      </div>
      <div className="grid gap-2">
        <p className="tabular-nums">
          {t("{roomWords} of {roomWords2} are used.", {
            roomWords: roomInWords(used),
            roomWords2: roomInWords(quota),
          })}
        </p>
        <ProgressBar label={t("Room for pictures that is used")} value={Math.min(used, quota)} max={quota} />
        {isFull ? (
          <p className="flex gap-2 text-13 text-wrong">
            <span aria-hidden="true" className="font-semibold">
              !
            </span>
            <span>{t("No further picture is taken. What is there stays as it is.")}</span>
          </p>
        ) : null}
      </div>
      {mayChange ? (
        <QuotaForm key={quota} eventId={eventId} gigabytes={quotaInGigabytes(quota)} />
      ) : (
        <p className="text-13 text-soft">{t("An owner can allow more.")}</p>
      )}
    </section>
  )
}
