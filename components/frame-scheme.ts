export type Scheme = "light" | "dark"

/**
 * Shows a framed page of ours in a color scheme of our choice. Browsers let a frame follow the system alone, or not
 * everywhere what holds it; so the conditions on the scheme in its style sheets and on its pictures' sources are decided
 * here, after it has loaded. Its bytes, and its policy, stay as they are.
 */
export function setFrameScheme(page: Document, scheme: Scheme) {
  for (const sheet of page.styleSheets) decide(sheet.cssRules, scheme)
  for (const source of page.querySelectorAll<HTMLSourceElement>("source[media]")) {
    const query = asked.get(source) ?? source.media
    if (!query.includes("prefers-color-scheme")) continue
    asked.set(source, query)
    source.media = decided(query, scheme)
  }
  page.documentElement.style.colorScheme = scheme
}

/** What each asked before it was decided. */
const asked = new WeakMap<CSSMediaRule | HTMLSourceElement, string>()

function decide(rules: CSSRuleList, scheme: Scheme) {
  for (const rule of rules) {
    // Its class is the frame's own, so instanceof would say no.
    if (!("media" in rule && "cssRules" in rule)) continue
    const mediaRule = rule as CSSMediaRule
    const query = asked.get(mediaRule) ?? mediaRule.media.mediaText
    if (!query.includes("prefers-color-scheme")) continue
    asked.set(mediaRule, query)
    mediaRule.media.mediaText = decided(query, scheme)
  }
}

function decided(query: string, scheme: Scheme): string {
  return query.replace(/\(prefers-color-scheme:\s*(light|dark)\)/gu, (_, wanted: string) =>
    wanted === scheme ? "(min-width: 0px)" : "(max-width: 0px)",
  )
}
