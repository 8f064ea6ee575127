import type { SiteOptions } from "@/site/render"
import { readEnv } from "./env"

/** What the public front renders with (server.ts): pages that are not public yet have to be the same bytes. */
export function siteOptions(): SiteOptions {
  const { givenUrl } = readEnv()
  return givenUrl ? { baseUrl: givenUrl } : {}
}
