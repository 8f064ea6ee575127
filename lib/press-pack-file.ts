import { createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import type { Db } from "@/db/client"
import type { PressPack } from "@/domain/press-pack/pack"
import { type Result, refuse } from "@/domain/result"
import { pressPackStream } from "./press-pack"

/** Writes a press pack to a new file. Refuses, in words, one that is there or can't be written; nothing half is left. */
export async function writePressPack(db: Db, pack: PressPack, file: string): Promise<Result> {
  try {
    await pipeline(await pressPackStream(db, pack), createWriteStream(file, { flags: "wx" }))
    return { ok: true }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    if (code === "EEXIST") return refuse(`${file} is there already. Name a new file.`)
    if (code !== "ENOENT" && code !== "EISDIR") await rm(file, { force: true })
    return refuse(`${file} can't be written (${code}). Name another file.`)
  }
}
