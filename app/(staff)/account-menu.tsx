"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { signOut } from "next-auth/react"
import { useState } from "react"
import { ThemeChoice } from "@/components/theme-choice"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
import { mayLeave } from "@/components/use-leave-guard"
import type { Role } from "@/domain/permissions"

export function AccountMenu({
  name,
  role,
  managesStaff,
}: {
  name: string
  role: Role
  managesStaff: boolean
}) {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  async function leave() {
    if (!mayLeave()) return
    try {
      await signOut({ redirect: false })
    } catch {
      return setFailed(true)
    }
    router.replace("/sign-in")
    router.refresh()
  }
  return (
    <div className="flex items-center gap-3">
      <p role="alert" className="text-13 text-wrong empty:hidden">
        {failed ? "You are still signed in: Greenroom did not answer. Try again." : ""}
      </p>
      <Menu
        trigger={
          <Button look="quiet" size="small" className="-mr-3">
            {name}
            <span aria-hidden="true">▾</span>
          </Button>
        }
      >
        <MenuLabel>Signed in as {role}</MenuLabel>
        <MenuItem asChild>
          <Link href="/account">Your account</Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/words">What the words mean</Link>
        </MenuItem>
        {managesStaff ? (
          <MenuItem asChild>
            <Link href="/staff">Staff</Link>
          </MenuItem>
        ) : null}
        <MenuLine />
        <ThemeChoice />
        <MenuLine />
        <MenuItem onSelect={() => void leave()}>Sign out</MenuItem>
      </Menu>
    </div>
  )
}
