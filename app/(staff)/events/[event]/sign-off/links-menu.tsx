"use client"
import Link from "next/link"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Menu, MenuItem } from "@/components/ui/menu"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"

import { t } from "@/domain/words"
import { revokeAllLinks } from "./actions"

/** What concerns all contacts and all personal links of an event at once. */
export function LinksMenu({ eventId, base, links }: { eventId: number; base: string; links: number }) {
  const { run, waiting, problem } = useAction()
  const [asking, setAsking] = useState(false)
  const [revoked, setRevoked] = useState<number | null>(null)
  return (
    <>
      <Menu
        trigger={
          <Button>
            {t("Contacts and links")}
            <span aria-hidden="true">▾</span>
          </Button>
        }
      >
        <MenuItem asChild>
          <Link href={`${base}/sign-off/contacts`}>{t("Import contacts")}</Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={`${base}/guide`}>{t("Guide for partners, to print")}</Link>
        </MenuItem>
        <MenuItem
          disabled={links === 0}
          onSelect={() => {
            setRevoked(null)
            setAsking(true)
          }}
        >
          {links === 0 ? t("No personal links yet") : t("Revoke all personal links…")}
        </MenuItem>
      </Menu>
      <Dialog
        open={asking}
        onOpenChange={(open) => (waiting ? undefined : setAsking(open))}
        title={t("Revoke all personal links?")}
        about={
          revoked === null
            ? t(
                "{links, plural, one {# personal link of this event stops working at once, and mails that still wait with it are not sent.} other {# personal links of this event stop working at once, and mails that still wait with them are not sent.}} Sending for review again, or reminding, gives new links.",
                { links },
              )
            : undefined
        }
      >
        {revoked === null ? (
          <div className="grid gap-4">
            {problem ? <Notice tone="wrong">{problem}</Notice> : null}
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => setAsking(false)}>{t("Keep them")}</Button>
              <Button
                look="danger"
                waiting={waiting}
                waitingWord={t("Revoking…")}
                onClick={() =>
                  void run(
                    () => revokeAllLinks(eventId),
                    (result) => setRevoked(result.revoked),
                  )
                }
              >
                {t("Revoke {links, plural, one {# link} other {# links}}", { links })}
              </Button>
            </div>
          </div>
        ) : (
          <div className="grid justify-items-start gap-6">
            <Notice tone="done">
              {t("{links, plural, one {# link no longer opens} other {# links no longer open}} anything.", {
                links: revoked,
              })}
            </Notice>
            <Button look="primary" onClick={() => setAsking(false)}>
              {t("Close")}
            </Button>
          </div>
        )}
      </Dialog>
    </>
  )
}
