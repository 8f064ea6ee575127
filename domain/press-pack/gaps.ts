import { counted } from "@/domain/counted"
import type { PartnerFiles } from "./logo-files"
import type { PackPartner, PressPack } from "./pack"

/** What is not as a printer would like it, in sentences; the same on the screen and in the pack. */
export type PackGaps = { standIns: string[]; noLogo: string[]; noText: string[]; notSignedOff: string[] }

/** Names of the partners whose print file, logo or description is missing, or whose text for print nobody signed off. */
export function gapsOf(files: ReadonlyMap<PackPartner, PartnerFiles>): PackGaps {
  const names = (test: (partner: PackPartner, own: PartnerFiles) => boolean) =>
    [...files].filter(([partner, own]) => test(partner, own)).map(([partner]) => partner.content.name)
  return {
    standIns: names((_, { standsIn }) => standsIn),
    noLogo: names((_, { print }) => print.length === 0),
    noText: names(({ content, printText }) => !printText && content.description.content.length === 0),
    notSignedOff: names(({ printText }) => printText !== null && !printText.isSignedOff),
  }
}

export function gapsInWords({ standIns, noLogo, noText, notSignedOff }: PackGaps): string[] {
  const has = (names: string[]) =>
    `${counted(names.length, "partner")} ${names.length === 1 ? "has" : "have"}`
  const their = (names: string[], one: string, many: string) => (names.length === 1 ? one : many)
  return [
    ...(standIns.length > 0
      ? [
          `${has(standIns)} no file for print; ${their(standIns, "its web logo is", "their web logos are")} in its place.`,
        ]
      : []),
    ...(noLogo.length > 0 ? [`${has(noLogo)} no logo at all.`] : []),
    ...(noText.length > 0 ? [`${has(noText)} no description.`] : []),
    ...(notSignedOff.length > 0 ? [`${has(notSignedOff)} a print text that is not signed off.`] : []),
  ]
}

/** Says which state of the event a pack holds. */
export function stateInWords({ state }: Pick<PressPack, "state">): string {
  return state.kind === "public"
    ? `what is public now (release ${state.release})`
    : "what may go public now, for nothing is public yet"
}
