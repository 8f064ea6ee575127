import { t } from "@/domain/words"
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
  const say = (names: string[], sentence: (partners: number) => string) =>
    names.length > 0 ? [sentence(names.length)] : []
  return [
    ...say(standIns, (partners) =>
      t(
        "{partners, plural, one {# partner has no file for print; its web logo is} other {# partners have no file for print; their web logos are}} in its place.",
        { partners },
      ),
    ),
    ...say(noLogo, (partners) =>
      t("{partners, plural, one {# partner has} other {# partners have}} no logo at all.", { partners }),
    ),
    ...say(noText, (partners) =>
      t("{partners, plural, one {# partner has} other {# partners have}} no description.", { partners }),
    ),
    ...say(notSignedOff, (partners) =>
      t(
        "{partners, plural, one {# partner has} other {# partners have}} a print text that is not signed off.",
        { partners },
      ),
    ),
  ]
}

/** Says which state of the event a pack holds. */
export function stateInWords({ state }: Pick<PressPack, "state">): string {
  return state.kind === "public"
    ? t("what is public now (release {release})", { release: state.release })
    : t("what may go public now, for nothing is public yet")
}
