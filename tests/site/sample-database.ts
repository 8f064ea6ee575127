import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { publicSource } from "@/db/public-source"
import { loadSample } from "@/db/sample/load"

/** The sample event that a first start shows, as the front reads it. */
export function sampleSource() {
  const folder = mkdtempSync(path.join(tmpdir(), "greenroom-sample-"))
  const db = openAndMigrate(folder)
  loadSample(db)
  const connection = openDatabase(databaseFile(folder), { readonly: true })
  const close = () => {
    for (const open of [connection, db]) open.$client.close()
    rmSync(folder, { recursive: true })
  }
  return { source: publicSource(connection), db, event: "pyeongchang-2014", close }
}
