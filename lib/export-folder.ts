import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { PublicSource } from "@/db/public-source"
import { type Failure, refuse } from "@/domain/result"
import { exportedFiles } from "@/site/export"
import type { SiteOptions } from "@/site/render"
import { previewDrawing } from "./preview-drawing"

/** Public files lie beside the bundle's folder, as they lie beside this one. */
const PUBLIC = fileURLToPath(new URL("../public", import.meta.url))

/**
 * Writes what is public of an event into a new or empty folder (site/export). Refuses, in words, an event that is not
 * public, a folder with something in it, and one that can't be written.
 */
export async function exportEvent(
  source: PublicSource,
  slug: string,
  folder: string,
  options: SiteOptions,
): Promise<{ ok: true; files: number } | Failure> {
  const shown = source.published().find((item) => item.slug === slug)
  if (!shown)
    return refuse(
      `There is no public event “${slug}”. Check its address; if it is right, publish the event, then export it.`,
    )
  const refused = prepare(folder)
  if (refused) return refused
  const { releaseId } = shown
  const made = exportedFiles(
    {
      release: source.release(releaseId),
      history: source.history(releaseId),
      blob: source.blob,
      file: (name) => readFileSync(path.join(PUBLIC, name)),
      draw: previewDrawing(),
    },
    options,
  )
  let files = 0
  for await (const [name, bytes] of made) {
    const file = path.join(folder, name)
    const failed = attempt(() => {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes, { flag: "wx" })
    })
    if (failed) return refuse(`${file} can't be written (${failed}). The export is not complete.`)
    files += 1
  }
  return { ok: true, files }
}

function prepare(folder: string): Failure | null {
  let found: string[] = []
  const failed = attempt(() => {
    mkdirSync(folder, { recursive: true })
    found = readdirSync(folder)
  })
  if (failed === "EEXIST" || failed === "ENOTDIR") return refuse(`${folder} is a file. Name a folder.`)
  if (failed) return refuse(`${folder} can't be made or read (${failed}). Name another folder.`)
  return found.length > 0 ? refuse(`${folder} is not empty. Name a new folder or an empty one.`) : null
}

/** The system's code for what went wrong with a file or folder; null when nothing did. */
function attempt(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    return code
  }
}
