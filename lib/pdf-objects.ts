/**
 * An object of a PDF that is a stream, as its dictionary tells (ISO 32000-1 §7.3.8): `start` is where its data begin;
 * `values` are the first words behind those of its own keys that matter here.
 */
export type PdfStream = { start: number; dictionary: PdfDictionary }
export type PdfDictionary = {
  end: number
  values: Map<string, string[]>
  /** Whether it may hold other objects: it names what only an object stream has (§7.5.7), or has a key twice. */
  holdsObjects: boolean
  /** Where in the file it says so by its type. */
  objectNames: number[]
  isImage: boolean
}

/** Bytes that may be read while looking for dictionaries, per byte of the file: none has to be read twice. */
const PASSES = 1.5
/** Far over any logo: of dictionaries in a file, and of names in one. */
const MANY = { dictionaries: 300_000, names: 500_000 }

/**
 * Every stream of a PDF, wherever a reader could be sent: each "obj" of the file is taken at its word, inside of other streams,
 * strings and comments, too. Gives "unreadable" and ends when what follows one can't be read as a dictionary, or is one with
 * data that start in an unusual way. Gives null now and then, for whoever watches the time.
 */
export function* streamsOf(bytes: Uint8Array): Generator<PdfStream | "unreadable" | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = bytes.length * PASSES + 65_536
  let visits = 0
  let dictionaries = 0
  for (let at = file.indexOf("obj"); at >= 0; at = file.indexOf("obj", at + 3)) {
    visits += 1
    if (visits % 10_000 === 0) yield null
    const opening = skipSpace(file, at + 3)
    left -= opening - at
    if (left < 0) return yield "unreadable"
    if (file[opening] !== LESS || file[opening + 1] !== LESS) continue
    dictionaries += 1
    const dictionary = dictionaries > MANY.dictionaries ? null : readDictionary(file, opening)
    if (!dictionary) return yield "unreadable"
    const keyword = skipSpace(file, dictionary.end)
    left -= keyword - opening
    if (left < 0) return yield "unreadable"
    if (file.toString("latin1", keyword, keyword + 6) !== "stream") continue
    const start = startOfData(file, keyword + 6)
    if (start === null) return yield "unreadable"
    yield { start, dictionary }
  }
}

/** Behind "stream" and the end of its line; readers go on behind spaces and behind a bare carriage return, too. */
function startOfData(file: Buffer, from: number): number | null {
  let at = from
  while (file[at] === SPACE || file[at] === TAB) at += 1
  if (file[at] === LINE_FEED) return at + 1
  if (file[at] !== CARRIAGE_RETURN) return null
  return file[at + 1] === LINE_FEED ? at + 2 : at + 1
}

/** The dictionary that opens at `from`; null where readers could differ about what it says. */
function readDictionary(file: Buffer, from: number): PdfDictionary | null {
  const values = new Map<string, string[]>()
  const found: PdfDictionary = { end: from + 2, values, holdsObjects: false, objectNames: [], isImage: false }
  const open = [">>"]
  let key: string | null = null
  let hasValue = false
  let names = 0
  const take = (word: string) => {
    hasValue = true
    const known = key === null ? undefined : values.get(key)
    if (known && known.length < 16) known.push(word)
  }
  for (let at = skipSpace(file, from + 2); at < file.length; at = skipSpace(file, at)) {
    const byte = file[at] ?? 0
    if (byte === SLASH) {
      names += 1
      if (names > MANY.names) return null
      const end = endOfWord(file, at + 1)
      const name = MAY_MATTER.has(file[at + 1] ?? 0) ? nameIn(file, at + 1, end) : ""
      if (name === "ObjStm") found.objectNames.push(at)
      at = end
      if (name === "ObjStm" || (name === "First" && open.length === 1)) found.holdsObjects = true
      if (open.length > 1) take(`/${name}`)
      else if (key !== null && !hasValue) {
        if (key === "Subtype") found.isImage = name === "Image"
        take(`/${name}`)
      } else {
        if (values.has(name)) found.holdsObjects = true
        key = name
        hasValue = false
        if (KEYS.has(name)) values.set(name, [])
      }
      continue
    }
    if (byte === OPEN_STRING) {
      const end = endOfString(file, at)
      if (end === null) return null
      at = end
      take("()")
      continue
    }
    const two = file[at + 1]
    if (byte === LESS && two !== LESS) {
      at = file.indexOf(">", at) + 1
      if (at === 0) return null
      take("()")
      continue
    }
    if (byte === LESS || byte === OPEN_ARRAY) {
      take(byte === LESS ? "<<" : "[")
      open.push(byte === LESS ? ">>" : "]")
      if (open.length > DEPTH) return null
      at += byte === LESS ? 2 : 1
      continue
    }
    if ((byte === GREATER && two === GREATER) || byte === CLOSE_ARRAY) {
      const closing = byte === GREATER ? ">>" : "]"
      if (open.pop() !== closing) return null
      at += closing.length
      if (open.length === 0) return { ...found, end: at }
      take(closing)
      continue
    }
    const end = endOfWord(file, at)
    if (end === at) return null
    if (key !== null && KEYS.has(key)) take(file.toString("latin1", at, Math.min(end, at + 64)))
    hasValue = true
    at = end
  }
  return null
}

const DEPTH = 200
/** What is remembered of a dictionary: how its data are packed, and whether they lie elsewhere. */
const KEYS = new Set(["Filter", "DecodeParms", "DP", "F", "FFilter", "Subtype", "Type"])
/** First letters of names that are looked at; "#" may stand for any. */
const MAY_MATTER = new Set(Array.from("DFIOPST#", (letter) => letter.charCodeAt(0)))

/** "/F#69rst" is the same name as "/First" (§7.3.5). */
function nameIn(file: Buffer, from: number, to: number): string {
  const name = file.toString("latin1", from, Math.min(to, from + 64))
  return name.includes("#")
    ? name.replace(/#([0-9a-f]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : name
}

function endOfString(file: Buffer, from: number): number | null {
  let depth = 0
  for (let at = from; at < file.length; at += 1) {
    const byte = file[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN_STRING) depth += 1
    else if (byte === CLOSE_STRING) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return null
}

function endOfWord(file: Buffer, from: number): number {
  let at = from
  while (at < file.length && CLASS[file[at] ?? 0] === 0) at += 1
  return at
}

/** Behind white space and comments. */
function skipSpace(file: Buffer, from: number): number {
  let at = from
  for (; at < file.length; at += 1) {
    const byte = file[at] ?? 0
    if (byte === PERCENT) while (at + 1 < file.length && !isLineEnd(file[at + 1])) at += 1
    else if (CLASS[byte] !== 1) break
  }
  return at
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN
}

/** ISO 32000-1 §7.2.2: 1 is white space, 2 a delimiter, 0 any other. */
const CLASS = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = 1
for (const letter of "()<>[]{}/%") CLASS[letter.charCodeAt(0)] = 2

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32]
const [SLASH, PERCENT, BACKSLASH, LESS, GREATER] = [0x2f, 0x25, 0x5c, 0x3c, 0x3e]
const [OPEN_STRING, CLOSE_STRING, OPEN_ARRAY, CLOSE_ARRAY] = [0x28, 0x29, 0x5b, 0x5d]
