import type { Metadata } from "next"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { chainHead } from "@/db/activity-chain"
import { backupReasons } from "@/db/backup-log"
import { listBackups } from "@/db/backups"
import { headAsText } from "@/domain/activity-chain"
import { KEPT_BACKUPS } from "@/domain/backup-rotation"
import { BACKUP_REASONS } from "@/domain/backup-words"
import { sizeInWords } from "@/domain/file-size"
import { mayManageInstallation } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireStaff } from "@/lib/session"
import { ConfirmedDownload } from "../confirmed-download"
import { BackupsDesk } from "./backups-desk"

export function generateMetadata(): Metadata {
  return { title: t("Backups") }
}

/** Copies of everything: what there is, one more now, and whether the data is as it was written. */
export default async function BackupsPage() {
  await requireStaff(mayManageInstallation)
  const db = database()
  const backups = listBackups(readEnv().dataDir)
  const reasons = backupReasons(db)
  const head = chainHead(db)
  return (
    <>
      <PageHead
        title={t("Backups")}
        about={t(
          "A copy of everything is made every day. The newest of each of {days} days and {weeks} weeks is kept.",
          { days: KEPT_BACKUPS.days, weeks: KEPT_BACKUPS.weeks },
        )}
      />
      <div className="grid gap-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section aria-labelledby="made" className="grid content-start gap-3">
          <h2 id="made" className="text-18 font-semibold">
            {backups.length === 0 ? t("Backups") : t("Backups ({count})", { count: backups.length })}
          </h2>
          {backups.length === 0 ? (
            <Empty title={t("No backups yet")}>
              {t("The first is made within a minute after the start. You can also make one now.")}
            </Empty>
          ) : (
            <ul className="border-t border-line">
              {backups.map(({ name, at, bytes }) => {
                const why = reasons.get(name)
                return (
                  <li
                    key={name}
                    className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3"
                  >
                    <div className="min-w-48 flex-1">
                      <p className="font-semibold">
                        <Moment at={at} />
                      </p>
                      <p className="text-13 text-soft">
                        {t("{reason}, {size}. Found sound when it was made.", {
                          reason: why ? BACKUP_REASONS[why] : t("Made by an earlier version"),
                          size: sizeInWords(bytes),
                        })}
                      </p>
                      <p className="text-13 break-all text-soft">{name}</p>
                    </div>
                    <ConfirmedDownload
                      action={`/backups/${name}`}
                      word={t("Download")}
                      label={t("Download {name}", { name })}
                      size="small"
                    />
                  </li>
                )
              })}
            </ul>
          )}
        </section>
        <div className="grid content-start gap-10">
          <BackupsDesk />
          <section aria-labelledby="restore" className="grid gap-2">
            <h2 id="restore" className="text-18 font-semibold">
              {t("To go back to a backup")}
            </h2>
            <p>
              {t(
                "Stop Greenroom on its machine, give this command in its folder, and start it again. What is there now is kept beside the backups.",
              )}
            </p>
            <pre className="rounded-md bg-sunk p-3 text-13 break-all whitespace-pre-wrap">
              {restoreCommand(backups[0]?.name)}
            </pre>
            <p className="text-13 text-soft">
              {t(
                "The folder is that of DATA_DIR. Everybody signs in again afterwards, mails that waited are not sent by themselves, and who was erased or disabled after the backup was made is back as it was.",
              )}
            </p>
          </section>
          <section aria-labelledby="elsewhere" className="grid gap-2">
            <h2 id="elsewhere" className="text-18 font-semibold">
              {t("Keep one elsewhere")}
            </h2>
            <p>
              {t(
                "A backup on the same disk does not outlive the disk. A downloaded file holds all drafts, addresses and personal data: keep it where nobody else reads it.",
              )}
            </p>
            {head ? (
              <p className="text-13 text-soft">
                {rich(
                  "The activity log’s head now is {head}. Noted somewhere else, it tells later whether the log was only added to since.",
                  { head: <span className="break-all text-ink">{headAsText(head)}</span> },
                )}
              </p>
            ) : null}
          </section>
        </div>
      </div>
    </>
  )
}

function restoreCommand(name: string | undefined): string {
  return `npm run greenroom -- restore ${name ? `data/backups/${name}` : "<file>"} --replace`
}
