import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "@babel/parser"

/** Where sentences for readers are said, and what in there speaks a language of its own or to nobody. */
const FOLDERS = ["app", "components", "domain", "db", "lib"]
const APART = [
  // In development only.
  /^app\/design\//u,
  // The log as a table, which others and programs read, is in English whoever asks.
  /^app\/.*\/activity\/export\//u,
  /^components\/rich\.tsx$/u,
  // Mails and the printed guide speak their recipient's language.
  /^domain\/mail\/(?!state-words)/u,
  /^domain\/guide-/u,
  // What reads documents and names looks for words of its own; packs and exports are read by others.
  /^domain\/press-pack\/(?!gaps)/u,
  /^domain\/(?:csv|language-names|logo-file-words|words)\.ts$/u,
  /^db\/(?:sample\/|schema|account-schema)/u,
  // The command line, the log and what runs beside requests speak to whoever runs Greenroom, in English.
  /^db\/(?:activity-chain|backups|check|check-triggers|migrate|restore|server-lock)\.ts$/u,
  /^lib\/(?:auth-oidc|cookie-names|desk-door|env|every-minute|export-folder|press-pack-file|link-guard|log|oidc-settings|probes|smtp|smtp-url|backup-schedule|mail-worker)\.ts$/u,
]

/**
 * Reads every source: `sentences` maps each English sentence to the files that say it, `problems` names what no reader of
 * another language would get: words outside of `t`, and calls that the list of sentences can't follow.
 */
export function readSentences(root) {
  const sentences = new Map()
  const problems = []
  for (const file of FOLDERS.flatMap((folder) => sourcesIn(root, folder)).sort()) {
    if (APART.some((apart) => apart.test(file))) continue
    const found = inSource(readFileSync(path.join(root, file), "utf8"), file)
    problems.push(...found.problems)
    for (const sentence of found.sentences)
      sentences.set(sentence, [...new Set([...(sentences.get(sentence) ?? []), file])])
  }
  return { sentences: new Map([...sentences].sort(([a], [b]) => (a < b ? -1 : 1))), problems }
}

function sourcesIn(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
}

/** The same for one source. */
export function inSource(source, file) {
  const sentences = []
  const problems = []
  const { program } = parse(source, {
    sourceType: "module",
    plugins: file.endsWith("x") ? ["typescript", "jsx"] : ["typescript"],
  })
  const report = (node, what) => problems.push(`${file}:${node.loc.start.line} ${what}`)
  visit(program, [], (node, above) => {
    const says = sayingOf(node)
    if (says) {
      const [first] = node.arguments
      if (first?.type !== "StringLiteral") report(node, `${says}() needs its sentence written out`)
      else sentences.push(first.value)
      if (says === "t" && !above.some(isFunction)) report(node, `t() before there is a reader; use marked()`)
      return
    }
    if (isCallOf(node, "worded")) {
      for (const { value } of node.arguments[0]?.properties ?? [])
        if (value.type === "StringLiteral") sentences.push(value.value)
        else report(node, "worded() needs its sentences written out")
      return
    }
    const loose = looseWords(node, above)
    if (loose) report(node, `not translated: ${loose.replace(/\s+/gu, " ").trim().slice(0, 90)}`)
  })
  return { sentences, problems }
}

const SAYS = new Set(["t", "marked", "rich", "parts"])

function sayingOf(node) {
  return node.type === "CallExpression" && SAYS.has(node.callee.name) ? node.callee.name : null
}

/** `worded` takes a table of nothing but sentences. */
function isCallOf(node, name) {
  return node.type === "CallExpression" && node.callee.name === name
}

function isFunction(node) {
  return /Function|(?:Class|ClassPrivate|Object)Method/u.test(node.type)
}

function visit(node, above, tell) {
  if (/^TS(?!As|NonNull|Satisfies)/u.test(node.type) || SKIPPED.has(node.type)) return
  tell(node, above)
  const below = [...above, node]
  for (const [key, value] of Object.entries(node)) {
    if (key === "loc" || key === "extra" || key.endsWith("Comments")) continue
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child.type === "string" && child.loc) visit(child, below, tell)
  }
}

const SKIPPED = new Set(["ImportDeclaration", "ExportAllDeclaration", "Directive", "RegExpLiteral"])

/** The words of a node that a reader would see and that no call translates, or null. A guess, good enough to catch slips. */
function looseWords(node, above) {
  if (node.type === "JSXText") return isName(node.value) || !/\p{L}{2}/u.test(node.value) ? null : node.value
  const text = textOf(node)
  if (text === null || isName(text) || !/\p{L}{2}/u.test(text) || isForMachines(node, above)) return null
  if (/^(?:[\w-]+:|\/|#|@|\.|\[)/u.test(text) || /[<>=]|;\S|\w\(|--|::|\p{L}-\[|\S:\S/u.test(text))
    return null
  if (NAMES.has(text) || (STATES.has(text) && !above.some((each) => /^JSX/u.test(each.type)))) return null
  const isSentence =
    /^(?:[“"(]?\p{Lu}[\p{L}’-]*[ ,:.…]|[“"]? … [”"]?[,;:]? ?\p{L}{2})/u.test(text) &&
    /[\p{L}…][,;:]? [“(]?[\p{L}…]|[.…!?]$/u.test(text)
  const isPhrase =
    /^[\p{Ll}’]+(?:,? [\p{L}’]+)+[.…]?$/u.test(text) &&
    !/\b(?:flex|grid|inline|block|border|underline|rounded|truncate|contents|hidden|relative|absolute|italic|text|sr|group)\b/u.test(
      text,
    )
  const isWord = /^\p{Lu}\p{Ll}+…?$/u.test(text)
  const parent = above.at(-1)
  if (isSentence) return text
  if (isPhrase && isSaidHere(parent, node)) return text
  const isShown = parent?.type === "ObjectProperty" || above.some((each) => /^JSX/u.test(each.type))
  return isWord && isShown && isSaidHere(parent, node) ? text : null
}

function isName(text) {
  return NO_WORDS.has(text.trim())
}

/** A name, and what code compares. */
const NO_WORDS = new Set([
  ...["Greenroom", "everyone owing", "signed out", "other person", "no answer", "sign in"],
  ...["with us", "with them", "sent", "not sent", "under way"],
])

function textOf(node) {
  if (node.type === "StringLiteral") return node.value
  if (node.type !== "TemplateLiteral") return null
  return node.quasis
    .map(({ value }) => value.cooked)
    .join(" … ")
    .replace(/ +/gu, " ")
}

function isSaidHere(parent, node) {
  // Words by which the palette finds a command, in English for everybody.
  if (parent?.type === "ObjectProperty") return parent.value === node && parent.key.name !== "words"
  return SAID_IN.has(parent?.type)
}

const SAID_IN = new Set([
  "ConditionalExpression",
  "LogicalExpression",
  "JSXExpressionContainer",
  "JSXAttribute",
  "ReturnStatement",
  "ArrowFunctionExpression",
])

/** States that code compares, in words that no reader sees: what is said for them stands in tables. */
const STATES = new Set(
  "approved,changes asked,gave up,has no such tag,has the tag,holds again,holds for print,holds for the web,link ended,no contact,no print,not archived,not asked,not chosen,not needed,not public,not sent,nothing owed,sent again,asked for,show shortcuts,sign out,there already,too many tags,with them,with us,second factor".split(
    ",",
  ),
)
/** Names and units, which are the same in every language. */
const NAMES = new Set(["Greenroom", "English", "Samsung Internet", "ZIP archive", " … KB", " … MB", " … GB"])

/** Calls whose texts people never see: logs, addresses, queries, keys; and sentences that are said already. */
const CALLS_APART = new Set(
  "t say marked rich parts worded record logError querySelector querySelectorAll getElementById closest matches addEventListener removeEventListener fetch prepare pragma exec sql revalidatePath redirect get set has add delete startsWith endsWith includes match test split join replace replaceAll setAttribute getAttribute removeItem getItem setItem index uniqueIndex check text integer".split(
    " ",
  ),
)

/** What is made of texts that people never see; promises and answers are not among it. */
const MADE_APART = /Error$|^(?:RegExp|Set|Map|URL|URLSearchParams|Blob|Database|Sqlite|Stop|Command)$/u

const FOR_THE_LOG = new Set(["trouble"])

const ATTRIBUTES_APART =
  /^(?:className|href|d|viewBox|type|name|id|htmlFor|autoComplete|style|rel|target|method|look|tone|size|role|fill|stroke|lang|src|value|key|scope|as|dateTime|aria-labelledby|aria-describedby|aria-live|inputMode|kind|of|state|sign|to|transform|points|sandbox|data-.*)$/u

function isForMachines(node, above) {
  const parent = above.at(-1)
  if (parent === undefined || /^(?:SwitchCase|TSLiteralType|TaggedTemplateExpression)$/u.test(parent.type))
    return true
  if (parent.type === "BinaryExpression" && parent.operator !== "+") return true
  if (/^(?:Object|Class)(?:Property|Method)$|MemberExpression$/u.test(parent.type))
    if (parent.key === node || parent.property === node || FOR_THE_LOG.has(parent.key?.name)) return true
  return above.some((each) => {
    if (each.type === "JSXAttribute") return ATTRIBUTES_APART.test(each.name.name?.name ?? each.name.name)
    if (each.type === "CallExpression" && each.callee.type === "Super") return true
    if (each.type === "CallExpression") return CALLS_APART.has(each.callee.name ?? each.callee.property?.name)
    return (
      (each.type === "NewExpression" && MADE_APART.test(each.callee.name)) ||
      each.type === "ThrowStatement" ||
      each.type === "TaggedTemplateExpression"
    )
  })
}
