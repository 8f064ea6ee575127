import { datesInWords } from "@/domain/event-dates"
import { ownName } from "@/domain/languages"
import { inLanguage } from "@/domain/words"
import { gapsOf, stateInWords } from "./gaps"
import type { PartnerFiles } from "./logo-files"
import { furtherLanguages, hasPrintTexts, type PackPartner, type PressPack } from "./pack"

const PRINTED = [
  "",
  "Some partners have a short text that was written for print, and stands on no web page. In partners.docx it",
  "takes the place of the description; partners.csv has both. It is the newest that the partner signed off.",
]

/** `README.txt`, with the line ends that every editor on Windows shows. */
export function packReadMe(pack: PressPack, files: ReadonlyMap<PackPartner, PartnerFiles>): string {
  const { title, startsOn, endsOn, place } = pack.event
  const gaps = gapsOf(files)
  const further = furtherLanguages(pack).map((tag) => `${ownName(tag)} (${tag})`)
  const printed = hasPrintTexts(pack)
  const list = (names: string[]) => names.map((name) => `  - ${name}`)
  const lines = [
    `Press pack: ${title}`,
    [datesInWords(startsOn, endsOn), place].filter(Boolean).join(", "),
    "",
    `Texts and logos as of ${new Date(pack.at).toISOString().slice(0, 10)}: ${inLanguage("en", () => stateInWords(pack))}.`,
    "",
    "print_logos/    per tier and partner: the file for print, else the logo for screens",
    "web_logos/      per tier and partner: the logo for screens, and PNG pictures of it where there are any",
    "partners.docx   every text, for the program booklet",
    "partners.csv    the same as a table (UTF-8)",
    "manifest.json   every file with its SHA-256, every text with who approved it and when;",
    "                an approval’s fingerprint is the one on its receipt",
    ...(printed ? PRINTED : []),
    ...(further.length > 0 ? ["", `Texts are there in further languages too: ${further.join(", ")}.`] : []),
    "",
    "Names of files: “-for-print” is the brand's own file for print, “-for-dark-backgrounds” and",
    "“-one-color” are its variants, “-640px” is a picture of that width.",
    "Use the logos as they are: no other colors, no other proportions.",
    ...(gaps.standIns.length > 0
      ? ["", "No file for print; the web logo is in its place:", ...list(gaps.standIns)]
      : []),
    ...(gaps.noLogo.length > 0 ? ["", "No logo at all:", ...list(gaps.noLogo)] : []),
    ...(gaps.noText.length > 0 ? ["", "No description:", ...list(gaps.noText)] : []),
    ...(gaps.notSignedOff.length > 0
      ? ["", "The text for print is not signed off; ask before you print it:", ...list(gaps.notSignedOff)]
      : []),
  ]
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`
}
