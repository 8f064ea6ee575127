"use client"
import { useEffect, useState } from "react"
import { charactersOf, PASSWORD_LIMITS } from "@/domain/account"
import type { PasswordOwner } from "@/domain/own-words"
import type { Strength } from "@/domain/password-judgement"
import { t } from "@/domain/words"

type Judge = typeof import("@/domain/password-judgement")

const PARTS: Strength[] = ["weak", "fair", "good", "strong"]

/**
 * How hard a password is to guess, in four parts and in words. What judges is loaded when it is first wanted; where it can't
 * be loaded nothing is said, and the server judges alone.
 */
export function PasswordStrength({
  password,
  owner,
  wanted,
  silent,
}: {
  password: string
  owner: () => PasswordOwner
  wanted: boolean
  /** An error below says it already. */
  silent: boolean
}) {
  const [judge, setJudge] = useState<Judge | null>(null)
  useEffect(() => {
    if (wanted) import("@/domain/password-judgement").then(setJudge, () => undefined)
  }, [wanted])
  const said = password === "" ? null : sayOf(password, owner, judge)
  const filled = said?.strength ? PARTS.indexOf(said.strength) + 1 : 0
  return (
    <div className="mt-1 grid min-h-8 gap-1">
      <div aria-hidden="true" className="grid grid-cols-4 gap-1">
        {PARTS.map((part, index) => (
          <span key={part} className={`h-1 rounded-full ${index < filled ? "bg-act" : "bg-line"}`} />
        ))}
      </div>
      <p role="status" className="text-13 text-soft">
        {silent ? "" : (said?.words ?? "")}
      </p>
    </div>
  )
}

function sayOf(
  password: string,
  owner: () => PasswordOwner,
  judge: Judge | null,
): { words: string; strength: Strength | null } {
  const missing = PASSWORD_LIMITS.min - charactersOf(password)
  if (missing > 0)
    return {
      words: t("{missing, plural, one {One more character} other {# more characters}}", { missing }),
      strength: null,
    }
  if (!judge) return { words: "", strength: null }
  const { refusal, strength } = judge.judgePassword(password, owner())
  return { words: refusal ?? judge.STRENGTH_WORDS[strength], strength: refusal ? null : strength }
}
