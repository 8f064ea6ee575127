"use client"
import { type ChangeEvent, type ComponentProps, type FocusEvent, useDeferredValue, useState } from "react"
import { PASSWORD_LIMITS } from "@/domain/account"
import type { PasswordOwner } from "@/domain/own-words"
import { t } from "@/domain/words"
import { PasswordStrength } from "./password-strength"
import { Field } from "./ui/field"

type Props = Omit<ComponentProps<"input">, "type"> & {
  label: string
  hint?: string
  error?: string | undefined
}

/** A password that can be looked at. Pasting and password managers work, and nothing is corrected while typing. */
export function PasswordField({ label, hint, error, after, ...rest }: Props & { after?: React.ReactNode }) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            {...rest}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            spellCheck={false}
            className={`h-10 w-full rounded-md border bg-sheet pr-18 pl-3 text-15 text-ink transition-colors duration-100 ${error ? "border-wrong" : "border-edge"}`}
          />
          <button
            type="button"
            aria-label={shown ? t("Hide what is typed") : t("Show what is typed")}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 w-16 rounded-md text-13 font-semibold text-act"
          >
            {shown ? t("Hide") : t("Show")}
          </button>
        </div>
      )}
    </Field>
  )
}

/** A password that is being chosen: says while typing how hard it is to guess. `owner` is asked when that is looked at. */
export function NewPasswordField({
  owner,
  onChange,
  onFocus,
  hint = t("At least {min} characters. Four words make a good one.", { min: PASSWORD_LIMITS.min }),
  ...rest
}: Props & { owner: () => PasswordOwner }) {
  const [typed, setTyped] = useState("")
  const [wanted, setWanted] = useState(false)
  const calm = useDeferredValue(typed)
  return (
    <PasswordField
      {...rest}
      hint={hint}
      autoComplete="new-password"
      onFocus={(focus: FocusEvent<HTMLInputElement>) => {
        setWanted(true)
        onFocus?.(focus)
      }}
      onChange={(change: ChangeEvent<HTMLInputElement>) => {
        setWanted(true)
        setTyped(change.target.value)
        return onChange?.(change)
      }}
      after={<PasswordStrength password={calm} owner={owner} wanted={wanted} silent={Boolean(rest.error)} />}
    />
  )
}
