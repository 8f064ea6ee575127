import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingsFor } from "./finding"
import type { CheckContext } from "./vocabulary"

const FIRST_PERSON = /(?<![\p{L}\p{N}“"’'])(?:[Ww]e|[Oo]urs?|[Oo]urselves|us)(?![\p{L}\p{N}-])/gu

/** "We" and "our" in a list that speaks of its partners: whose page is it? */
export function checkVoice(text: CheckedText, { thirdPerson }: CheckContext): Finding[] {
  if (!thirdPerson) return []
  return findingsFor(text, FIRST_PERSON, "voice", ([found]) =>
    t("“{found}”: the other entries speak of their partner by name. Say who it is.", { found }),
  )
}

/** Does a text speak in the first person plural at all? */
export function isFirstPerson(text: string): boolean {
  return new RegExp(FIRST_PERSON).test(text)
}
