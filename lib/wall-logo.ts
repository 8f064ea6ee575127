import type { SnapshotPartner } from "@/db/release-snapshots"
import type { ReleaseLogo } from "@/domain/release"

/** What the wall shows of a partner (components/logo-wall). */
export function wallLogo({ id, slug, content, logo, darkLogo, logoNudge }: SnapshotPartner) {
  return { id, slug, name: content.name, logo: pictureOf(logo), dark: pictureOf(darkLogo), nudge: logoNudge }
}

function pictureOf(logo: ReleaseLogo | null) {
  return logo && { path: logo.path, width: logo.width, height: logo.height, facts: logo.facts }
}
