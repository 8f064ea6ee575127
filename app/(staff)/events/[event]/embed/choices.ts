import type { EmbedChoices } from "@/site/embed-snippet"

export type AskedChoices = Record<
  "language" | "tier" | "size" | "layout" | "theme",
  string | string[] | undefined
>

/** The choices of the address; what it does not name, or names wrongly, is left as it is. */
export function readChoices(
  asked: AskedChoices,
  { languages, tiers }: { languages: readonly string[]; tiers: readonly string[] },
): EmbedChoices {
  return {
    language: languages.slice(1).find((tag) => tag === asked.language) ?? null,
    tier: tiers.find((name) => name === asked.tier) ?? null,
    size: (["small", "medium", "large"] as const).find((size) => size === asked.size) ?? null,
    layout: asked.layout === "list" ? "list" : "wall",
    theme: (["light", "dark", "auto"] as const).find((theme) => theme === asked.theme) ?? null,
  }
}
