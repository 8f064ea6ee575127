import type { LogoPlace } from "@/domain/logo-matching"
import { safeName } from "./file-name"
import type { PackImage, PackPartner, PressPack } from "./pack"

/** A stored file with its place in the pack. */
export type PackFile = { path: string; sha256: string; bytes: number }

/** A partner's files; `standsIn` when its main logo stands where a file for print is missing. */
export type PartnerFiles = { print: PackFile[]; web: PackFile[]; standsIn: boolean }

/** Variants of the web that a printer needs too, by the end of the file's name. */
const SUFFIXES = { main: "", dark: "-for-dark-backgrounds", mono: "-one-color" } as const

/**
 * Where each partner's logos lie: `print_logos/<tier>/<partner>/` has the file for print (else the main logo as it is),
 * dark and one-color ones beside it; `web_logos/…` the same for screens, with PNG renditions. By partner, in page order.
 */
export function logoFilesOf({ tiers }: PressPack): Map<PackPartner, PartnerFiles> {
  const files = new Map<PackPartner, PartnerFiles>()
  const tierNames = new Set<string>()
  for (const { name, partners } of tiers) {
    const tier = safeName(name, tierNames, "Partners")
    const names = new Set<string>()
    for (const partner of partners) {
      const folder = `${tier}/${safeName(partner.content.name, names, "Partner")}`
      files.set(partner, filesOf(partner, folder))
    }
  }
  return files
}

function filesOf({ slug, logos }: PackPartner, folder: string): PartnerFiles {
  const others = (["dark", "mono"] as const).flatMap((place) => named(logos, place, slug))
  const main = named(logos, "main", slug)
  const forPrint = logos.print ? [{ image: logos.print, name: `${slug}-for-print` }] : main
  return {
    print: [...forPrint, ...others].map(({ image, name }) =>
      fileAt(`print_logos/${folder}/${name}.${image.extension}`, image),
    ),
    web: [...main, ...others].flatMap(({ image, name }) => [
      fileAt(`web_logos/${folder}/${name}.${image.extension}`, image),
      ...image.renditions.map((made) =>
        fileAt(`web_logos/${folder}/${name}-${made.width}px.${made.extension}`, made),
      ),
    ]),
    standsIn: !logos.print && main.length > 0,
  }
}

function named(logos: PackPartner["logos"], place: Exclude<LogoPlace, "print">, slug: string) {
  const image = logos[place]
  return image ? [{ image, name: `${slug}${SUFFIXES[place]}` }] : []
}

function fileAt(path: string, { sha256, bytes }: Pick<PackImage, "sha256" | "bytes">): PackFile {
  return { path, sha256, bytes }
}
