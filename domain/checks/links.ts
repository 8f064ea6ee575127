import type { Content } from "@/domain/content"
import type { Block } from "@/domain/rich-text"
import { readWebAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import type { Finding } from "./finding"

/**
 * Links over a connection that anybody on the way can read and change (plain http). What is no web address at all is told
 * by its field, which does not take it.
 */
export function checkLinks({ website, links, description }: Content): Finding[] {
  return [
    ...judge("website", website),
    ...links.flatMap(({ url }) => judge("links", url)),
    ...description.content.flatMap(addressesIn).flatMap((href) => judge("description", href)),
  ]
}

function judge(field: "website" | "links" | "description", address: string): Finding[] {
  if (address.trim() === "" || /^(?:mailto|tel):/iu.test(address)) return []
  const about = { rule: "link" as const, field, start: 0, end: address.length, words: address }
  if (readWebAddress(address) && /^http:/iu.test(address.trim()))
    return [
      {
        ...about,
        sentence: t("“{address}” is plain http. Try https:// in its place, and check that it opens.", {
          address,
        }),
      },
    ]
  return []
}

function addressesIn(block: Block): string[] {
  if (block.type !== "paragraph") return block.content.flatMap((item) => item.content.flatMap(addressesIn))
  return (block.content ?? []).flatMap((node) =>
    node.type === "text"
      ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))
      : [],
  )
}
