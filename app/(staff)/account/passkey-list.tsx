"use client"
import { useState } from "react"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { t } from "@/domain/words"
import { AddPasskey } from "./add-passkey"
import { dropPasskey } from "./factor-actions"
import { NewCodes } from "./new-codes"
import { RenamePasskey } from "./rename-passkey"
import { Sure } from "./sure"

type Passkey = { id: string; name: string; createdAt: number; usedAt: number | null; isBackedUp: boolean }

/** An account's passkeys. `isLast`: without this one, nothing but the password is asked for. */
export function PasskeyList({ passkeys, isLast }: { passkeys: Passkey[]; isLast: boolean }) {
  const [codes, setCodes] = useState<string[] | null>(null)
  const [dialog, setDialog] = useState<{ to: "rename" | "remove"; key: Passkey } | null>(null)
  const close = () => setDialog(null)
  return (
    <div className="grid gap-4">
      <div>
        <h3 className="font-semibold">{t("Passkeys")}</h3>
        <p className="text-13 text-soft">
          {t(
            "Your fingerprint, face, PIN or security key. A passkey can also sign you in by itself, without the password.",
          )}
        </p>
      </div>
      {passkeys.length > 0 ? (
        <ul className="border-t border-line">
          {passkeys.map((key) => (
            <li
              key={key.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3"
            >
              <div className="min-w-48 flex-1">
                <p className="font-semibold">{key.name}</p>
                <p className="text-13 text-soft">
                  {rich("[a passkey was] Added {when}", { when: <Moment at={key.createdAt} /> })}
                </p>
                <p className="text-13 text-soft">
                  {key.usedAt === null
                    ? t("Not used yet")
                    : rich("Last used {when}", { when: <Moment at={key.usedAt} /> })}
                </p>
              </div>
              <p className="-ml-3 flex flex-wrap gap-1">
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t("Rename {name}", { name: key.name })}
                  onClick={() => setDialog({ to: "rename", key })}
                >
                  {t("Rename")}
                </Button>
                <Button
                  size="small"
                  aria-label={t("Remove {name}", { name: key.name })}
                  onClick={() => setDialog({ to: "remove", key })}
                >
                  {t("Remove")}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <AddPasskey count={passkeys.length} onAdded={setCodes} />
      {codes ? <NewCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {dialog?.to === "rename" ? <RenamePasskey passkey={dialog.key} onClose={close} /> : null}
      {dialog?.to === "remove" ? (
        <Sure
          title={t("Remove the passkey “{name}”?", { name: dialog.key.name })}
          verb={t("Remove")}
          waitingWord={t("Removing…")}
          call={() => dropPasskey(dialog.key.id)}
          onDone={close}
          onCancel={close}
        >
          {isLast
            ? t(
                "It will not sign you in any more. Your password alone will be enough, and your recovery codes end. Events that ask for a second factor will be closed to you.",
              )
            : t(
                "It will not sign you in any more. Your device may go on offering it until you remove it there, too.",
              )}
        </Sure>
      ) : null}
    </div>
  )
}
