import { SaxesParser } from "saxes"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"

/**
 * The text of an XML file. A byte order mark decides first, then the encoding that the XML declaration names, else it
 * is UTF-8 (XML 1.0 §4.3.3 and appendix F). Bytes that the encoding does not allow are refused, never replaced, so
 * that nobody reads another text than the one that was checked.
 */
export function decodeXml(bytes: Uint8Array): Result<{ source: string }> {
  const label = byteOrderMark(bytes) ?? declaredEncoding(bytes)
  if (!label || !ENCODINGS.has(label))
    return refuse(
      label
        ? t("This SVG says that its text is encoded as {encoding}. Save it as UTF-8 and send that.", {
            encoding: label.slice(0, 40),
          })
        : t("This SVG says that its text is encoded as nothing known. Save it as UTF-8 and send that."),
    )
  try {
    return { ok: true, source: new TextDecoder(label, { fatal: true }).decode(bytes) }
  } catch {
    return refuse(
      t("This SVG is damaged: its text is not {encoding}. Export it again as “plain SVG”.", {
        encoding: label.toUpperCase(),
      }),
    )
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return null
}

/** The XML declaration is ASCII in every encoding on the list. A UTF-16 name without its mark contradicts that. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const end = start.indexOf("?>")
  if (!/^<\?xml\s/u.test(start) || end < 0) return "utf-8"
  let encoding: string | undefined
  const parser = new SaxesParser()
  parser.on("error", () => {
    encoding = ""
  })
  parser.on("xmldecl", (declaration) => {
    encoding = declaration.encoding ?? "utf-8"
  })
  parser.write(start.slice(0, end + 2))
  const label = encoding?.toLowerCase() ?? ""
  return label.startsWith("utf-16") ? null : label
}

/** Encodings in which the bytes of ASCII mean ASCII (or that a mark announced): nothing can hide in them. */
const ENCODINGS = new Set([
  ...["utf-8", "utf8", "us-ascii", "ascii", "utf-16le", "utf-16be"],
  ...["iso-8859-1", "iso-8859-2", "iso-8859-15", "latin1", "windows-1250", "windows-1251", "windows-1252"],
  ...["euc-kr", "euc-jp", "gb2312", "gbk"],
])
