import { type Connection, databaseFile, onDiskTrouble, openDatabase } from "@/db/client"
import { logDiskTrouble } from "./disk-log"
import { readEnv } from "./env"

const kept = globalThis as { greenroomConnection?: Connection }

/** The desk's connection, one per process. The server has migrated the file before the first request. */
export function database(): Connection {
  onDiskTrouble(logDiskTrouble)
  kept.greenroomConnection ??= openDatabase(databaseFile(readEnv().dataDir))
  return kept.greenroomConnection
}
