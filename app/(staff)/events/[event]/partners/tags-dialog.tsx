"use client"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { t } from "@/domain/words"
import { TagEditor } from "./tag-editor"

/** A partner's tags, from its row in the list. */
export function TagsDialog({
  partner,
  inUse,
  onClose,
}: {
  partner: { id: number; name: string; tags: string[] }
  inUse: string[]
  onClose: () => void
}) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("Tags of {name}", { name: partner.name })}
      about={t("Words of your own to find partners by. They are never public; each change is saved at once.")}
    >
      <div className="grid gap-6">
        <TagEditor partnerId={partner.id} tags={partner.tags} inUse={inUse} canEdit />
        <div>
          <Button onClick={onClose}>{t("Close")}</Button>
        </div>
      </div>
    </Dialog>
  )
}
