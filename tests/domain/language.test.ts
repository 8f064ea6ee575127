import { expect, it } from "vitest"
import { languageOf } from "@/domain/language"

it.each([
  ["환경부", "ko"],
  ["환경부(環境部)", "ko"],
  ["平昌郡 평창군청", "ko"],
  ["流域管理協議会と自治体", "ja"],
  ["長野県庁", "ja"],
  ["長野県庁舎前駅 Nagano", "ja"],
  ["県庁 Prefecture", undefined],
  ["生态环境部", "zh"],
  ["กรุงเทพมหานคร", "th"],
  ["Υπουργείο Περιβάλλοντος", "el"],
  ["משרד להגנת הסביבה", "he"],
  ["Ministry of Environment", undefined],
  ["Министерство природы", undefined],
  ["وزارة البيئة", undefined],
  ["Seoul Metropolitan Government 서울", undefined],
  ["2014 – 12", undefined],
  ["", undefined],
])("%s is %s", (text, language) => {
  expect(languageOf(text)).toBe(language)
})
