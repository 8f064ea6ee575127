import { cp437 } from "./cp437"
import { type Message, marked } from "./words"

/**
 * The name of a file in a ZIP archive. Archives say whether a name is UTF-8 (APPNOTE D.1); older programs do not, and write
 * UTF-8, Korean (EUC-KR and its extension) or the first PC's characters (CP437). The first that fits is taken.
 */
export function archiveName(raw: Uint8Array, isUtf8: boolean): string {
  const name =
    decode(raw, "utf-8") ??
    (isUtf8 ? new TextDecoder().decode(raw) : null) ??
    hangulOnly(decode(raw, "euc-kr")) ??
    cp437(raw)
  return name.normalize("NFC")
}

/** What is wrong with a path in an archive, as a sentence about {name}; null for nothing. */
export function pathProblem(name: string): Message | null {
  if (name === "") return marked("The archive holds a file without a name: “{name}”.")
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (/[\u0000-\u001f\u007f]/u.test(name))
    return marked("The archive holds a file with control characters in its name: “{name}”.")
  if (name.includes("\\")) return marked("The archive holds a file with a backslash in its name: “{name}”.")
  if (name.startsWith("/")) return marked("The archive holds a file with an absolute path: “{name}”.")
  if (/^[a-z]:/iu.test(name))
    return marked("The archive holds a file with a drive letter in its path: “{name}”.")
  if (name.split("/").some((part) => part === ".."))
    return marked("The archive holds a file whose path leads out of the archive: “{name}”.")
  return null
}

/** Files that systems put into archives and folders by themselves. */
export function isSystemFile(path: string): boolean {
  const parts = path.split("/")
  const last = parts[parts.length - 1] ?? ""
  return (
    parts.some((part) => part === "__MACOSX" || part === ".git") ||
    /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r?)$/iu.test(last) ||
    last.startsWith("._")
  )
}

function decode(raw: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return null
  }
}

/** Latin names of the first PC read as Korean come out as rare ideographs. */
function hangulOnly(name: string | null): string | null {
  return name !== null && /\p{Script=Hangul}/u.test(name) && !/\p{Script=Han}/u.test(name) ? name : null
}
