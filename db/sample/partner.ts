import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { type EmblemName, emblems } from "./emblems"
import { koreanTexts } from "./korean"

export type SamplePartner = {
  slug: EmblemName
  content: Content
  /** SVG source. */
  emblem: string
}

/** One partner of the sample with its emblem and its Korean texts, if any; what `given` leaves out is empty. */
export function partner(slug: EmblemName, given: Partial<Content> & Pick<Content, "name">): SamplePartner {
  const ko = koreanTexts[slug]
  const content = { ...EMPTY_CONTENT, ...given, ...(ko && { translations: { ko } }) }
  return { slug, content, emblem: emblems[slug] }
}
