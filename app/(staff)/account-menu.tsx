"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { signOut } from "next-auth/react"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
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
  async function leave() {
    await signOut({ redirect: false })
    router.replace("/sign-in")
    router.refresh()
  }
  return (
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
      {managesStaff ? (
        <MenuItem asChild>
          <Link href="/staff">Staff</Link>
        </MenuItem>
      ) : null}
      <MenuLine />
      <MenuItem onSelect={() => void leave()}>Sign out</MenuItem>
    </Menu>
  )
}
