import { fold } from "./name-key"

/** What a column of partners can hold. */
export type ColumnKind =
  | "name"
  | "acronym"
  | "tier"
  | "website"
  | "description"
  | "nativeName"
  | "tagline"
  | "logoAlt"
  | "printText"

/** Usual titles in several languages, as `fold` leaves them. */
const TITLES: Record<ColumnKind, RegExp> = {
  nativeName:
    /^(?:native(?: language)? name|name (?:in )?(?:native|local|original)(?: language)?|local name|original name|name native|korean name|name korean|japanese name|chinese name|국문(?:명|명칭)?|한글(?:명|이름)?|原名)$/u,
  acronym:
    /^(?:acronyms?|short(?: ?name| form)?|abbreviations?|abbr|abbrev|initials|kürzel|kurzel|kurzname|abkurzung|sigle|acronyme|sigla|acronimo|siglas|abreviatura|kurzbezeichnung|(?:기관 ?)?(?:약칭|약어)(?:명)?|영문 ?약[칭어자]|略称)$/u,
  tier: /^(?:tiers?|levels?|categor(?:y|ies)|types?|class|group|packages?|sponsorship(?: level| tier| type| package)?|partnership(?: level| tier| type| category)?|(?:partner|sponsor)(?: ?(?:level|tier|type|category|status|group))|roles?|kategorie|stufe|art|niveau|categorie|categoria|nivel|tipo|(?:\p{L}{2,10} ?)?(?:등급|구분|분류|유형)|区分|(?:partner|sponsor(?:en|ing)?|foerder|forder)?(?:kategorie|stufe|status|art|typ|ebene|paket))$/u,
  website:
    /^(?:web ?sites?|urls?|home ?page|web|web ?(?:page|address|link)|links?|internet|site(?: web| internet)?|www|webseite|internetseite|sitio web|pagina web|sito(?: web)?|internetadresse|webadresse|(?:adresse|direccion|indirizzo)(?: du| del)? (?:site|sitio|web|internet|sito)|(?:홈페이지|웹사이트|누리집)(?: ?주소)?|ホームページ|网站|(?:company|organi[sz]ation|partner) (?:website|url|web ?site))$/u,
  printText:
    /^(?:print(?:ed)?(?: ?(?:text|copy|description|version|blurb))?|(?:text|copy|description|blurb)s? (?:for|in) (?:the )?(?:print(?:ed program(?:me)?)?|program(?:me)?(?: booklet)?)|(?:printed )?program(?:me)?(?: booklet)? (?:text|copy|entry|description)|drucktext|texto? impreso|texte imprime|인쇄용? ?(?:글|문구|소개|소개글|텍스트)|印刷用 ?(?:文|テキスト))$/u,
  description:
    /^(?:descriptions?|texts?|about(?: us)?|profiles?|bio|biography|blurb|summary|details|introduction|intro|abstract|boilerplate|copy|body|content|(?:company|organi[sz]ation|partner|short|long|full|brief|website|public) (?:description|profile|text|bio|blurb|info|information|about|summary)|about (?:the )?(?:company|organi[sz]ation|partner)|description en|description english|beschreibung|kurzbeschreibung|text(?:e)?|profil|presentation|descripcion|descricao|descrizione|(?:\p{L}{2,6} ?)?(?:소개|설명)(?: ?글)?|紹介|说明|简介)$/u,
  logoAlt:
    /^(?:(?:logo )?alt(?:ernative)? ?text(?: (?:of|for) (?:the )?logo)?|logo alt|alt|logo description|대체 ?텍스트)$/u,
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
export function isUsualTitle(title: string): boolean {
  return usualKind(plainOf(title)) !== null
}

function usualKind(plain: string): ColumnKind | null {
  return (Object.keys(TITLES) as ColumnKind[]).find((kind) => TITLES[kind].test(plain)) ?? null
}

function plainOf(title: string): string {
  return fold(title.replace(/[*:]/gu, " ").replace(/\([^)]*\)/gu, " "))
}

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
    "printText",
    /\bprint(?:ed)?\b.*\b(?:text|copy|description|blurb)|\b(?:text|copy|description|blurb)\b.*\bprint/u,
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
