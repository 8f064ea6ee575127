import { type Spoken, spokenIn } from "@/domain/languages"

/** What a public page says by itself, around the organizers' texts. */
export type Words = {
  skipToPartners: string
  skipToPartner: string
  allEvents: string
  allPartners: string
  otherPartners: string
  previous: string
  next: string
  empty: string
  languages: string
  /** "15 partners" */
  partners: (total: number) => string
  /** Titles of pages, for tabs and search engines. */
  eventTitle: (event: string) => string
  partnerTitle: (partner: string, event: string) => string
  about: (total: number, event: string) => string
  /** For elements that hold such words: nothing, or that they are in English where the page's language has none. */
  spoken: Spoken
}

/** The words for a page in this language. */
export function wordsIn(language: string): Words {
  const words = DICTIONARY[language]
  if (words) return { ...words(counter(language)), spoken: {} }
  return { ...english(counter("en")), spoken: spokenIn("en", language) }
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
/** Puts a number, written as the language does, in place of "#" in the form that its grammar asks for. */
type Counter = (forms: Forms) => (total: number) => string
type Entry = (count: Counter) => Omit<Words, "spoken">

function counter(language: string): Counter {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (forms) => (total) => (forms[rules.select(total)] ?? forms.other).replace("#", numbers.format(total))
}

const english: Entry = (count) => {
  const partners = count({ one: "# partner", other: "# partners" })
  return {
    skipToPartners: "Skip to the partners",
    skipToPartner: "Skip to the partner",
    allEvents: "All events",
    allPartners: "All partners",
    otherPartners: "Other partners",
    previous: "Previous",
    next: "Next",
    empty: "The partners of this event will be listed here.",
    languages: "Languages",
    partners,
    eventTitle: (event) => `${event}: partners`,
    partnerTitle: (partner, event) => `${partner}, partner of ${event}`,
    about: (total, event) => `${partners(total)} of ${event}.`,
  }
}

const korean: Entry = (count) => {
  const partners = count({ other: "파트너 #곳" })
  return {
    skipToPartners: "파트너로 건너뛰기",
    skipToPartner: "파트너 소개로 건너뛰기",
    allEvents: "모든 행사",
    allPartners: "모든 파트너",
    otherPartners: "다른 파트너",
    previous: "이전",
    next: "다음",
    empty: "이 행사의 파트너가 여기에 소개됩니다.",
    languages: "언어",
    partners,
    eventTitle: (event) => `${event}: 파트너`,
    partnerTitle: (partner, event) => `${partner}, ${event} 파트너`,
    about: (total, event) => `${event}의 ${partners(total)}.`,
  }
}

const german: Entry = (count) => {
  const partners = count({ other: "# Partner" })
  return {
    skipToPartners: "Zu den Partnern springen",
    skipToPartner: "Zum Partner springen",
    allEvents: "Alle Veranstaltungen",
    allPartners: "Alle Partner",
    otherPartners: "Weitere Partner",
    previous: "Zurück",
    next: "Weiter",
    empty: "Hier werden die Partner dieser Veranstaltung stehen.",
    languages: "Sprachen",
    partners,
    eventTitle: (event) => `${event}: Partner`,
    partnerTitle: (partner, event) => `${partner}, Partner: ${event}`,
    about: (total, event) => `${partners(total)}: ${event}.`,
  }
}

const french: Entry = (count) => {
  const partners = count({ one: "# partenaire", other: "# partenaires" })
  return {
    skipToPartners: "Aller aux partenaires",
    skipToPartner: "Aller au partenaire",
    allEvents: "Tous les événements",
    allPartners: "Tous les partenaires",
    otherPartners: "Autres partenaires",
    previous: "Précédent",
    next: "Suivant",
    empty: "Les partenaires de cet événement seront présentés ici.",
    languages: "Langues",
    partners,
    eventTitle: (event) => `${event} : partenaires`,
    partnerTitle: (partner, event) => `${partner}, partenaire : ${event}`,
    about: (total, event) => `${partners(total)} : ${event}.`,
  }
}

const spanish: Entry = (count) => {
  const partners = count({ one: "# socio", other: "# socios" })
  return {
    skipToPartners: "Ir a los socios",
    skipToPartner: "Ir al socio",
    allEvents: "Todos los eventos",
    allPartners: "Todos los socios",
    otherPartners: "Otros socios",
    previous: "Anterior",
    next: "Siguiente",
    empty: "Los socios de este evento aparecerán aquí.",
    languages: "Idiomas",
    partners,
    eventTitle: (event) => `${event}: socios`,
    partnerTitle: (partner, event) => `${partner}, socio: ${event}`,
    about: (total, event) => `${partners(total)}: ${event}.`,
  }
}

const arabic: Entry = (count) => {
  const partners = count({
    zero: "لا شركاء",
    one: "شريك واحد",
    two: "شريكان",
    few: "# شركاء",
    many: "# شريكًا",
    other: "# شريك",
  })
  return {
    skipToPartners: "انتقل إلى الشركاء",
    skipToPartner: "انتقل إلى الشريك",
    allEvents: "جميع الفعاليات",
    allPartners: "جميع الشركاء",
    otherPartners: "شركاء آخرون",
    previous: "السابق",
    next: "التالي",
    empty: "سيُعرض هنا شركاء هذه الفعالية.",
    languages: "اللغات",
    partners,
    eventTitle: (event) => `${event}: الشركاء`,
    partnerTitle: (partner, event) => `${partner}، شريك: ${event}`,
    about: (total, event) => `${partners(total)}: ${event}.`,
  }
}

/** By BCP 47 tag. */
const DICTIONARY: Partial<Record<string, Entry>> = {
  en: english,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
}
