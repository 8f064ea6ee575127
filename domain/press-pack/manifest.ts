import type { PackFile, PartnerFiles } from "./logo-files"
import { type Approval, furtherLanguages, type PackPartner, type PackPrintText, type PressPack } from "./pack"

/** `manifest.json`: every other file with its size and SHA-256, and per partner what was approved by whom. */
export function packManifest(
  pack: PressPack,
  files: readonly PackFile[],
  logos: ReadonlyMap<PackPartner, PartnerFiles>,
): string {
  const { event, state, at, tiers } = pack
  const manifest = {
    version: 1,
    event: {
      slug: event.slug,
      title: event.title,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      place: event.place,
      languages: event.languages,
    },
    state:
      state.kind === "public"
        ? { kind: "public", release: state.release, at: time(at) }
        : { kind: "not public yet", at: time(at) },
    partners: tiers.flatMap(({ name: tier, partners }) =>
      partners.map((partner) => ({
        ...{ name: partner.content.name, slug: partner.slug, tier },
        translatedInto: furtherLanguages(pack).filter((tag) => partner.content.translations?.[tag]),
        revision: partner.revision.number,
        contentHash: partner.revision.hash,
        ground: partner.revision.ground,
        approvals: partner.approvals.map(approvalOf),
        ...(partner.printText ? { printText: printTextOf(partner.printText) } : {}),
        files: [...(logos.get(partner)?.print ?? []), ...(logos.get(partner)?.web ?? [])].map(
          ({ path }) => path,
        ),
      })),
    ),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function printTextOf({ revision, hash, isSignedOff, approvals }: PackPrintText) {
  return {
    ...{ revision, contentHash: hash, isSignedOff },
    approvals: approvals.map(approvalOf),
  }
}

function approvalOf({ name, role, at, fingerprint }: Approval) {
  return { name, role, at: time(at), fingerprint }
}

function time(at: number): string {
  return new Date(at).toISOString()
}
