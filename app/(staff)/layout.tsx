import Link from "next/link"
import type { ReactNode } from "react"
import { UndoProvider } from "@/components/ui/undo"
import { Wordmark } from "@/components/wordmark"
import { mayManageInstallation, mayManageStaff } from "@/domain/permissions"
import { t } from "@/domain/words"
import { currentStaff } from "@/lib/session"
import { AccountMenu } from "./account-menu"
import { ConfirmationProvider } from "./confirmation"
import { DeskCommands } from "./desk-commands"

/** The desk's frame. Access is each page's own business (lib/session), never this layout's. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  return (
    <div className="mx-auto max-w-360 px-4 sm:px-8 print:px-0">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
      >
        {t("Skip to content")}
      </a>
      <header className="flex min-h-16 items-center justify-between gap-4 print:hidden">
        <Link href="/events" aria-label={t("Greenroom, all events")} className="rounded-sm">
          <Wordmark />
        </Link>
        {staff ? (
          <div className="flex items-center gap-3">
            <DeskCommands staff={{ id: staff.id, role: staff.role }} />
            <AccountMenu
              name={staff.name}
              role={staff.role}
              managesStaff={mayManageStaff(staff)}
              managesInstallation={mayManageInstallation(staff)}
            />
          </div>
        ) : null}
      </header>
      <UndoProvider>
        <main id="main" tabIndex={-1} className="pt-4 pb-24 outline-none print:p-0">
          <ConfirmationProvider email={staff?.email ?? ""}>{children}</ConfirmationProvider>
        </main>
      </UndoProvider>
    </div>
  )
}
