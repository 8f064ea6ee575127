import type { Connection } from "@/db/client"
import type { LogoFile } from "@/db/images"
import { emblemFiles, loadSample, takesSample } from "@/db/sample/load"
import { measureLogo } from "./logo-intake"

/** Loads the sample event into an empty database, its emblems measured and with renditions. */
export async function loadMeasuredSample(db: Connection) {
  if (!takesSample(db)) return
  const logos: LogoFile[] = []
  for (const emblem of emblemFiles()) {
    const measured = await measureLogo(emblem)
    if (measured.ok) logos.push(measured.logo)
  }
  loadSample(db, logos)
}
