"use client"
import { useState } from "react"
import { LIST_ROW, LIST_TARGET } from "@/components/list-row"
import { Button, buttonClass } from "@/components/ui/button"
import { Menu, MenuItem } from "@/components/ui/menu"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import { useListKeys } from "@/components/use-list-keys"
import { ROLES, type Role } from "@/domain/permissions"
import { t } from "@/domain/words"
import { setMemberDisabled, setRole } from "./actions"
import { type AboutMember, MemberDialog } from "./member-dialog"

export type Member = {
  id: number
  name: string
  email: string
  role: Role
  disabled: boolean
  hasFactor: boolean
}

export function StaffList({ members, self, hasMail }: { members: Member[]; self: number; hasMail: boolean }) {
  const [asked, setAsked] = useState<AboutMember | null>(null)
  const { run, waiting, waitingFor, problem } = useAction()
  const keys = useListKeys()
  return (
    <div className="grid content-start gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <ul {...keys} className="border-t border-line">
        {members.map((member) => (
          <li
            key={member.id}
            {...LIST_ROW}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-48 flex-1">
              <p className="font-semibold">
                {member.name}
                {member.id === self ? <span className="font-normal text-soft">{t(" (you)")}</span> : null}
              </p>
              <p className="text-13 text-soft">{member.email}</p>
            </div>
            <StateMark tone={member.disabled ? "none" : "done"}>
              {member.disabled ? t("Disabled") : t("Active")}
            </StateMark>
            <select
              aria-label={t("Role of {name}", { name: member.name })}
              value={member.role}
              disabled={waiting}
              onChange={(change) =>
                void run(() => setRole({ memberId: member.id, role: change.target.value }))
              }
              className="h-8 rounded-md border border-edge bg-sheet px-2 text-13 capitalize"
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {role}
                </option>
              ))}
            </select>
            <Button
              size="small"
              {...LIST_TARGET}
              disabled={waiting && waitingFor !== member.email}
              waiting={waitingFor === member.email}
              waitingWord={member.disabled ? t("Enabling…") : t("Disabling…")}
              onClick={() =>
                void run(
                  () => setMemberDisabled({ memberId: member.id, disabled: !member.disabled }),
                  undefined,
                  member.email,
                )
              }
              aria-label={`${member.disabled ? t("Enable") : t("Disable")} ${member.name}`}
            >
              {member.disabled ? t("Enable") : t("Disable")}
            </Button>
            {member.id === self ? (
              <span aria-hidden="true" className={`${buttonClass("quiet", "small")} invisible max-sm:hidden`}>
                {t("[menu] More")}
                <span>▾</span>
              </span>
            ) : (
              <Menu
                trigger={
                  <Button size="small" look="quiet" aria-label={t("More for {name}", { name: member.name })}>
                    {t("[menu] More")}
                    <span aria-hidden="true">▾</span>
                  </Button>
                }
              >
                <MenuItem disabled={member.disabled} onSelect={() => setAsked({ member, what: "password" })}>
                  {t("Help with a forgotten password…")}
                </MenuItem>
                <MenuItem disabled={!member.hasFactor} onSelect={() => setAsked({ member, what: "factors" })}>
                  {t("Help with a lost second factor…")}
                </MenuItem>
                <MenuItem onSelect={() => setAsked({ member, what: "removal" })}>{t("Remove…")}</MenuItem>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      <MemberDialog asked={asked} hasMail={hasMail} onClose={() => setAsked(null)} />
    </div>
  )
}
