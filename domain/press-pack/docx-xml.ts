export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const DOCX_NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`

/** Ids by which the document's body names its lists and the addresses of its links. */
export const BULLETS = 1
export const FIRST_ORDERED = 2
export const FIRST_LINK = 100

/** A language as Word knows it: it tells Chinese by country, and has a dictionary for no English without one. */
export function wordLanguage(tag: string): string {
  return { en: "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" }[tag] ?? tag
}

/** A font that Word has for the characters of an East Asian language; null for any other language. */
export function eastAsianFont(tag: string): string | null {
  const fonts: Record<string, string> = {
    ko: "Malgun Gothic",
    ja: "Yu Gothic",
    "zh-Hans": "Microsoft YaHei",
    "zh-Hant": "Microsoft JhengHei",
  }
  return fonts[tag] ?? null
}

/** Text for XML 1.0: escaped, without the characters that it has no place for. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
      .replace(/&/gu, "&amp;")
      .replace(/</gu, "&lt;")
      .replace(/>/gu, "&gt;")
      .replace(/"/gu, "&quot;")
  )
}
