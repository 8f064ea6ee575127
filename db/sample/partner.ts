import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { type EmblemName, emblems } from "./emblems"

export type SamplePartner = {
  slug: EmblemName
  content: Content
  /** SVG source. */
  emblem: string
}

/** One partner of the sample with its emblem; what `given` leaves out is empty. */
export function partner(slug: EmblemName, given: Partial<Content> & Pick<Content, "name">): SamplePartner {
  return { slug, content: { ...EMPTY_CONTENT, ...given }, emblem: emblems[slug] }
}
