import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmdirSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** A small file system in memory, where this machine lets us mount one (that needs root on Linux); else null. */
export function mountSmallDisk(megabytes: number): { folder: string; unmount: () => void } | null {
  const folder = mkdtempSync(path.join(tmpdir(), "greenroom-small-disk-"))
  const options = `size=${megabytes}m`
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "greenroom", folder]).status === 0
  const unmount = () => {
    spawnSync("umount", ["--lazy", folder])
    rmdirSync(folder)
  }
  if (isMounted) return { folder, unmount }
  rmdirSync(folder)
  return null
}

export function makeReadOnly(folder: string): boolean {
  return spawnSync("mount", ["-o", "remount,ro", folder]).status === 0
}

/** Takes all the room there is; gives the file to remove. */
export function fillDisk(folder: string): string {
  const file = path.join(folder, "filler")
  const descriptor = openSync(file, "w")
  try {
    for (let size = 1 << 20; size >= 1; size >>= 4) writeUntilFull(descriptor, Buffer.alloc(size))
  } finally {
    closeSync(descriptor)
  }
  return file
}

function writeUntilFull(descriptor: number, bytes: Buffer) {
  try {
    while (writeSync(descriptor, bytes) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error
  }
}
