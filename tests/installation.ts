import { expect } from "vitest"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { type Ended, startProgram, testFolder } from "./program"

/** Ends the answer to a command that was typed wrong. */
export const HELP = "To see what there is: npm run greenroom -- --help\n"

/** `npm run greenroom -- …`, as it is typed, to its end. */
export function greenroom(args: string[], dataDir = testFolder(), input = ""): Promise<Ended> {
  return startProgram("npm", ["run", "greenroom", "--", ...args], { env: { DATA_DIR: dataDir }, input }).ended
}

/** What a command says when it is refused: on standard error alone, with exit code 1. */
export async function refusal(args: string[], dataDir?: string, input?: string): Promise<string> {
  const { code, stdout, stderr } = await greenroom(args, dataDir, input)
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
  return stderr
}

/** A database of the test's own, closed while commands run. */
export function installation(fill: (db: Connection) => unknown = () => undefined) {
  const dataDir = testFolder()
  const db = openAndMigrate(dataDir)
  fill(db)
  db.$client.close()
  const look = <T>(at: (db: Connection) => T): T => {
    const open = openDatabase(databaseFile(dataDir), { readonly: true })
    try {
      return at(open)
    } finally {
      open.$client.close()
    }
  }
  return { dataDir, look }
}
