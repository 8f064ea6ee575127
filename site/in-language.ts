import { type LocalRelease, localized } from "@/domain/localized"
import type { Release } from "@/domain/release"
import { Addresses } from "./addresses"

// A release never changes: what a thousand pages of it need is made once.
const ADDRESSES = new WeakMap<Release, Addresses>()
const LOCALIZED = new WeakMap<Release, Map<string, LocalRelease>>()

/** Where the pages of a release stand. */
export function addressesOf(release: Release): Addresses {
  const known = ADDRESSES.get(release)
  if (known) return known
  const made = new Addresses(release)
  ADDRESSES.set(release, made)
  return made
}

/** A release in one of its languages. */
export function inLanguage(release: Release, language: string): LocalRelease {
  const known = LOCALIZED.get(release) ?? new Map<string, LocalRelease>()
  LOCALIZED.set(release, known)
  const local = known.get(language) ?? localized(release, language)
  known.set(language, local)
  return local
}
