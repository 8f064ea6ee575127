import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingsFor } from "./finding"

const PLACEHOLDERS =
  /(?<![\p{L}\p{N}@/.])(?:TK(?:TK)*|TB[ACD]|x{3,}|X{3,}|\?{3,}|_{3,}|lorem ipsum|dolor sit amet|(?:insert|add|your) (?:text|name|logo|description)(?: here)?|to be (?:added|announced|confirmed|completed|done)|FIXME|N\/A)(?![\p{L}\p{N}])|\[(?:…|\.{3}|\s*|[^\]\n]*(?:here|tbc|tbd)[^\]\n]*)\]/giu

/** What was written to be filled in later: TK (the editors' mark), TBC, lorem ipsum, xxx, [text here]. */
export function checkPlaceholders(text: CheckedText): Finding[] {
  return findingsFor(text, PLACEHOLDERS, "placeholder", ([found]) =>
    // "tk" and "tba" in lower case are parts of addresses and names.
    /^(?:tk|tb[acd]|fixme|n\/a)+$/u.test(found)
      ? null
      : t("“{found}” looks like a place left to fill in. Write what belongs here, or remove it.", { found }),
  )
}
