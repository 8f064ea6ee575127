"use client"
import Link from "next/link"
import { LanguageChoice } from "@/components/language-choice"
import { ThemeChoice } from "@/components/theme-choice"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
import type { Role } from "@/domain/permissions"
import { type Message, marked, say, t } from "@/domain/words"
import { useSignOut } from "./use-sign-out"

const SIGNED_IN_AS: Record<Role, Message> = {
  owner: marked("Signed in as owner"),
  publisher: marked("Signed in as publisher"),
  editor: marked("Signed in as editor"),
  viewer: marked("Signed in as viewer"),
}

export function AccountMenu({
  name,
  role,
  managesStaff,
  managesInstallation,
}: {
  name: string
  role: Role
  managesStaff: boolean
  managesInstallation: boolean
}) {
  const { leave, failed } = useSignOut()
  return (
    <div className="flex items-center gap-3">
      <p role="alert" className="text-13 text-wrong empty:hidden">
        {failed ? t("You are still signed in: Greenroom did not answer. Try again.") : ""}
      </p>
      <Menu
        trigger={
          <Button look="quiet" size="small" className="-mr-3">
            {name}
            <span aria-hidden="true">▾</span>
          </Button>
        }
      >
        <MenuLabel>{say(SIGNED_IN_AS[role])}</MenuLabel>
        <MenuItem asChild>
          <Link href="/account">{t("Your account")}</Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/words">{t("What the words mean")}</Link>
        </MenuItem>
        {managesStaff ? (
          <MenuItem asChild>
            <Link href="/staff">{t("Staff")}</Link>
          </MenuItem>
        ) : null}
        {managesInstallation ? (
          <>
            <MenuItem asChild>
              <Link href="/activity">{t("Activity of this installation")}</Link>
            </MenuItem>
            <MenuItem asChild>
              <Link href="/backups">{t("Backups")}</Link>
            </MenuItem>
          </>
        ) : null}
        <MenuLine />
        <ThemeChoice />
        <MenuLine />
        <LanguageChoice />
        <MenuLine />
        <MenuItem onSelect={() => void leave()}>{t("Sign out")}</MenuItem>
      </Menu>
    </div>
  )
}
