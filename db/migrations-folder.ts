import { fileURLToPath } from "node:url"

/** Beside the folder of this file, and beside dist/, where the bundles lie. */
export const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url))
