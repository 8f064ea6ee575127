import { looksLikeAcronym } from "./acronym"
import { fold } from "./name-key"
import { isNonLatin } from "./script"
import { readTierTitle } from "./tier-title"

export type ColumnKind = "name" | "acronym" | "tier" | "website" | "description" | "nativeName" | "tagline"

/** Which column holds what. `firstRow` is the first row of data; `isGuessed` when there was no row of titles. */
export type Columns = Partial<Record<ColumnKind, number>> & {
  firstRow: number
  count: number
  isGuessed: boolean
  notes: string[]
}

const TITLES: Record<ColumnKind, RegExp> = {
  nativeName:
    /^(?:native(?: language)? name|name (?:in )?(?:native|local|original)(?: language)?|local name|original name|name native|korean name|name korean|japanese name|chinese name|국문(?:명|명칭)?|한글(?:명|이름)?|原名)$/u,
  acronym:
    /^(?:acronyms?|short(?: ?name| form)?|abbreviations?|abbr|abbrev|initials|kürzel|kurzel|kurzname|abkurzung|sigle|acronyme|sigla|acronimo|siglas|abreviatura|kurzbezeichnung|(?:기관 ?)?(?:약칭|약어)(?:명)?|영문 ?약[칭어자]|略称)$/u,
  tier: /^(?:tiers?|levels?|categor(?:y|ies)|types?|class|group|packages?|sponsorship(?: level| tier| type| package)?|partnership(?: level| tier| type| category)?|(?:partner|sponsor)(?: ?(?:level|tier|type|category|status|group))|roles?|kategorie|stufe|art|niveau|categorie|categoria|nivel|tipo|(?:\p{L}{2,10} ?)?(?:등급|구분|분류|유형)|区分|(?:partner|sponsor(?:en|ing)?|foerder|forder)?(?:kategorie|stufe|status|art|typ|ebene|paket))$/u,
  website:
    /^(?:web ?sites?|urls?|home ?page|web|web ?(?:page|address|link)|links?|internet|site(?: web| internet)?|www|webseite|internetseite|sitio web|pagina web|sito(?: web)?|internetadresse|webadresse|(?:adresse|direccion|indirizzo)(?: du| del)? (?:site|sitio|web|internet|sito)|(?:홈페이지|웹사이트|누리집)(?: ?주소)?|ホームページ|网站|(?:company|organi[sz]ation|partner) (?:website|url|web ?site))$/u,
  description:
    /^(?:descriptions?|texts?|about(?: us)?|profiles?|bio|biography|blurb|summary|details|introduction|intro|abstract|boilerplate|copy|body|content|(?:company|organi[sz]ation|partner|short|long|full|brief|website|public) (?:description|profile|text|bio|blurb|info|information|about|summary)|about (?:the )?(?:company|organi[sz]ation|partner)|description en|description english|beschreibung|kurzbeschreibung|text(?:e)?|profil|presentation|descripcion|descricao|descrizione|(?:\p{L}{2,6} ?)?(?:소개|설명)(?: ?글)?|紹介|说明|简介)$/u,
  tagline: /^(?:tag ?lines?|slogan|motto|claim|strapline|headline|one ?liner|subtitle)$/u,
  name: /^(?:names?|full name|(?:official |full |display |legal |english )?(?:name of )?(?:the )?(?:organi[sz]ations?|organisme|compan(?:y|ies)|partners?|sponsors?|institutions?|exhibitors?|supporters?|hosts?|entity|agency)(?: ?names?)?|(?:display|official|public|legal|english) name|name english|name en|who|titles?|firma|firmenname|nom(?:bre)?|nome|unternehmen|organisation|institution|entreprise|empresa|organizacion|organizacao|organizzazione|azienda|기관|업체|이름|(?:(?:영문|국문|한글|공식) ?)?(?:기관|단체|업체|회사|기업|조직|파트너|후원사|협찬사|참가사) ?명(?:칭)?|영문 ?(?:명|명칭|이름)|명칭|団体名|名称|会社名|单位|机构名称)$/u,
}

/** What a column or a label of this title holds, or null: "Company name *" gives "name". */
export function kindOfTitle(title: string): ColumnKind | null {
  const plain = plainOf(title)
  if (plain === "") return null
  if (isUsualTitle(title)) return usualKind(plain)
  if (plain.split(" ").length > 7 || OTHER_MATTER.test(plain)) return null
  return TITLE_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null
}

/** Whether it is one of the usual titles, and not only a phrase with such a word in it ("Partner list 2026"). */
function isUsualTitle(title: string): boolean {
  return usualKind(plainOf(title)) !== null
}

function usualKind(plain: string): ColumnKind | null {
  return (Object.keys(TITLES) as ColumnKind[]).find((kind) => TITLES[kind].test(plain)) ?? null
}

function plainOf(title: string): string {
  return fold(title.replace(/[*:]/gu, " ").replace(/\([^)]*\)/gu, " "))
}

/** Titles of a column in English beside one in the language of the place. */
const ENGLISH = /영문|영어|英文|英語|\b(?:english|englisch\w*|anglais\w*|ingl[eé]s\w*|en)\b/iu

/** Columns that event lists have and that are not for the page. */
const OTHER_MATTER =
  /\b(?:contact|person|e ?mail|phone|tel|fax|mobile|first|last|surname|address|street|city|zip|country|logo|file|invoice|fee|amount|price|eur|usd|date|deadline|status|signed|comments?|notes?|booth|stand|id|no|nr|number|count|facebook|twitter|linkedin|instagram|ansprechpartner|telefon\w*|ort|plz|strasse|anschrift|postal\w*|betrag|vorname|nachname|prenom|apellidos?|contacto|courriel|correo|ville|pays|ciudad|pais|montant|importe)\b/u

/** For titles in words of somebody's own ("Sponsoring level", "Text for the web page"): the first kind whose word is in it. */
const TITLE_WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "nativeName",
    /\bname\b.*\b(?:native|local|original|korean|japanese|chinese|arabic|russian|hangul|kanji)\b/u,
  ],
  [
    "acronym",
    /\b(?:acronyms?|acronymes?|abbrev\w*|abbr|short (?:name|form)|kurzname|abkurzung|sigles?|siglas?|abreviatura)\b/u,
  ],
  [
    "description",
    /\b(?:texts?|descriptions?|profiles?|blurbs?|about|boilerplate|bio|statement|\w*beschreibung|textes?|profil|presentation|descripcion|descricao|descrizione)\b/u,
  ],
  ["tier", /\b(?:levels?|tiers?|categor\w+|packages?|\w*kategorie|\w*stufe|niveau|nivel)\b/u],
  ["website", /\b(?:web ?sites?|urls?|home ?pages?|webseite|links?|site|sitio|sito|web)\b/u],
  [
    "name",
    /\b(?:names?|noms?|nombre|nome|organi[sz]ations?|compan(?:y|ies)|institutions?|partners?|sponsors?|exhibitors?|firma|unternehmen|entreprise|empresa)\b/u,
  ],
]

/** Looks for a row of titles among the first ten rows; else guesses from the cells. Null when no column can hold names. */
export function findColumns(rows: string[][]): Columns | null {
  const width = rows.reduce((max, row) => Math.max(max, row.length), 0)
  for (let index = 0; index < Math.min(10, rows.length); index += 1) {
    const columns = readTitles(rows[index] ?? [], index)
    if (columns) return withLeftOut(columns, rows, width)
  }
  return guess(rows, width)
}

function readTitles(row: string[], index: number): Columns | null {
  const columns: Columns = { firstRow: index + 1, count: row.length, isGuessed: false, notes: [] }
  let known = 0
  row.forEach((cell, at) => {
    const kind = kindOfTitle(cell)
    if (!kind) return
    known += 1
    // "기관명" and "영문명": the English name is the one to print, the other the native one.
    if (kind === "name" && columns.name !== undefined && columns.nativeName === undefined) {
      const first = row[columns.name] ?? ""
      if (ENGLISH.test(cell) !== ENGLISH.test(first)) {
        columns.nativeName = ENGLISH.test(cell) ? columns.name : at
        if (ENGLISH.test(cell)) columns.name = at
      }
    }
    columns[kind] ??= at
  })
  // A column of sponsors may be called by the tier's words: "Partner" is the name unless a name column stands beside it.
  if (columns.name === undefined && columns.acronym === undefined) return null
  const filled = row.filter((cell) => cell !== "").length
  const isLone = known === 1 && filled === 1 && index === 0
  return known >= 2 || (isLone && row.some(isUsualTitle)) ? columns : null
}

function withLeftOut(columns: Columns, rows: string[][], width: number): Columns {
  const used = new Set<number | undefined>([
    columns.name,
    columns.acronym,
    columns.tier,
    columns.website,
    columns.description,
    columns.nativeName,
    columns.tagline,
  ])
  for (let at = 0; at < width; at += 1) {
    const values = used.has(at) ? [] : rows.slice(columns.firstRow).map((row) => row[at] ?? "")
    const filled = values.filter((value) => value !== "")
    if (filled.length === 0) continue
    const title = rows[columns.firstRow - 1]?.[at] || `number ${at + 1}`
    columns.notes.push(
      `The column “${title}” is left out: ${filled.map((value) => `“${value.replace(/\s+/gu, " ")}”`).join(", ")}`,
    )
  }
  return { ...columns, count: width }
}

function guess(rows: string[][], width: number): Columns | null {
  const filledRows = rows.filter((row) => row.filter((cell) => cell !== "").length > 1 || width === 1)
  if (filledRows.length === 0) return null
  const columns: Columns = {
    firstRow: 0,
    count: width,
    isGuessed: true,
    notes:
      width > 1
        ? ["The table has no row of column titles; what each column holds was guessed from its cells."]
        : [],
  }
  const stats = Array.from({ length: width }, (_, at) => measure(filledRows.map((row) => row[at] ?? "")))
  const taken = new Set<number>()
  const take = (kind: ColumnKind, at: number | undefined) => {
    if (at === undefined) return
    columns[kind] = at
    taken.add(at)
  }
  const open = () => stats.map((_, at) => at).filter((at) => !taken.has(at) && (stats[at]?.filled ?? 0) > 0)
  take(
    "website",
    open().find((at) => (stats[at]?.addresses ?? 0) > 0.6),
  )
  const longest = open().sort((a, b) => (stats[b]?.length ?? 0) - (stats[a]?.length ?? 0))[0]
  if (longest !== undefined && (stats[longest]?.length ?? 0) > 40) take("description", longest)
  take(
    "acronym",
    open().find((at) => (stats[at]?.acronyms ?? 0) > 0.6 && open().length > 1),
  )
  take(
    "tier",
    open().find(
      (at) => open().length > 1 && ((stats[at]?.tiers ?? 0) > 0.6 || (stats[at]?.distinct ?? 1) <= 0.4),
    ),
  )
  take("name", open().find((at) => (stats[at]?.latin ?? 0) > 0.5) ?? open()[0])
  take(
    "nativeName",
    open().find((at) => (stats[at]?.latin ?? 1) < 0.2 && columns.name !== at),
  )
  if (columns.name === undefined) return null
  return { ...withLeftOut({ ...columns }, rows, width) }
}

type Stats = {
  filled: number
  addresses: number
  acronyms: number
  tiers: number
  latin: number
  length: number
  distinct: number
}

function measure(cells: string[]): Stats {
  const filled = cells.filter((cell) => cell !== "")
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  return {
    filled: filled.length,
    addresses: share((cell) =>
      /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\/?$/iu.test(cell),
    ),
    acronyms: share((cell) => looksLikeAcronym(cell)),
    tiers: share((cell) => readTierTitle(cell) !== null),
    latin: share((cell) => /\p{L}/u.test(cell) && !isNonLatin(cell)),
    length: filled.reduce((total, cell) => total + cell.length, 0) / Math.max(1, filled.length),
    distinct: new Set(filled).size / Math.max(1, filled.length),
  }
}
