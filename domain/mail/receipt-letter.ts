import type { MailLanguage } from "@/domain/contact"
import type { Content } from "@/domain/content"
import type { Copy } from "@/domain/copies"
import { ownName } from "@/domain/languages"
import { plainText } from "@/domain/rich-text"
import { letterTo, named, words } from "./frame"
import type { Fact, Letter } from "./letter"
import type { MailData, OwedCopies } from "./mail-data"
import { momentInWords } from "./moments"

type Receipt = Extract<MailData, { kind: "receipt" }>

/** What was approved, by whom and when: for the partner's own files. */
export function receiptLetter(data: Receipt, language: MailLanguage): Letter {
  const labels = language === "ko" ? KOREAN : ENGLISH
  const facts: Fact[] = [
    { label: labels.signer, value: [data.signerName, data.signerRole].filter(Boolean).join(", ") },
    { label: labels.at, value: momentInWords(data.at, data.timeZone, language) },
    ...(data.covers ? [{ label: labels.covers, value: labels.copies[coveredOf(data.covers)] }] : []),
    ...hashFacts(data, labels),
  ]
  const isPrintAlone = data.covers !== undefined && !data.covers.includes("web")
  const said = isPrintAlone ? forPrint(data, language) : forTheWeb(data, language)
  return letterTo(data, language, {
    subject: said.subject,
    parts: [
      words(said.opening),
      { kind: "facts", rows: facts },
      words(said.holds),
      { kind: "facts", rows: entryFacts(data, labels) },
    ],
  })
}

type Said = { subject: string; opening: string; holds: string }

function forTheWeb(data: Receipt, language: MailLanguage): Said {
  const { event, partner } = named(data)
  return language === "ko"
    ? {
        subject: `[${event}] ${partner} 게재 내용 승인 확인서`,
        opening: `행사 웹사이트에 실릴 ${data.partnerName}의 게재 내용을 승인해 주셔서 감사합니다. 승인하신 내용을 아래와 같이 확인해 드리니 이 메일을 보관해 주시기 바랍니다.`,
        holds:
          "이 승인은 아래의 글과 함께 확인하신 로고에만 적용되며, 이후에 바뀐 내용에는 적용되지 않습니다. 승인하신 적이 없다면 바로 운영팀에 알려 주시기 바랍니다.",
      }
    : {
        subject: `${event}: the entry of ${partner} is approved`,
        opening: `Thank you for approving the entry of ${data.partnerName} for the website of ${data.eventTitle}. Please keep this mail: it says what was approved.`,
        holds:
          "The approval holds for the text below and the logo that was shown with it, and for no later change. If this was not you, please tell the team at once.",
      }
}

/** The text for print alone: nothing is said of the website, whose entry may still wait. */
function forPrint(data: Receipt, language: MailLanguage): Said {
  const { event, partner } = named(data)
  return language === "ko"
    ? {
        subject: `[${event}] ${partner} 인쇄용 소개 글 승인 확인서`,
        opening: `행사 인쇄용 프로그램 책자에 실릴 ${data.partnerName}의 소개 글을 승인해 주셔서 감사합니다. 승인하신 내용을 아래와 같이 확인해 드리니 이 메일을 보관해 주시기 바랍니다.`,
        holds:
          "이 승인은 아래의 글에만 적용되며, 이후에 바뀐 내용에는 적용되지 않습니다. 승인하신 적이 없다면 바로 운영팀에 알려 주시기 바랍니다.",
      }
    : {
        subject: `${event}: the text for print of ${partner} is approved`,
        opening: `Thank you for approving the text of ${data.partnerName} for the printed program of ${data.eventTitle}. Please keep this mail: it says what was approved.`,
        holds:
          "The approval holds for the text below, and for no later change. If this was not you, please tell the team at once.",
      }
}

/** The fingerprint of what was approved; with two texts, that of each. */
function hashFacts({ hash, covers, hashes }: Receipt, labels: typeof ENGLISH): Fact[] {
  if (!covers || !hashes) return [{ label: labels.hash, value: hash }]
  return covers.map((copy) => ({ label: labels.hashes[copy], value: hashes[copy] ?? hash }))
}

function coveredOf(covers: readonly Copy[]): OwedCopies {
  return covers.length > 1 ? "both" : (covers[0] ?? "web")
}

/** What was approved field by field, without those that are not given; a text for print stands under the name. */
function entryFacts({ content, covers = ["web"] }: Receipt, labels: typeof ENGLISH): Fact[] {
  const { name, printText } = content
  return [
    { label: labels.name, value: name },
    ...(covers.includes("web") ? webFacts(content, labels) : []),
    ...(covers.includes("print") && printText
      ? [{ label: labels.printText, value: plainText(printText) }]
      : []),
  ].filter(({ value }) => value.trim() !== "")
}

function webFacts(content: Content, labels: typeof ENGLISH): Fact[] {
  return [
    { label: labels.acronym, value: content.acronym },
    { label: labels.nativeName, value: content.nativeName },
    { label: labels.tagline, value: content.tagline },
    { label: labels.description, value: plainText(content.description) },
    { label: labels.website, value: content.website },
    { label: labels.links, value: content.links.map(({ label, url }) => `${label}: ${url}`).join("\n") },
    ...Object.entries(content.translations ?? {}).flatMap(([language, said]) => [
      { label: `${labels.name} (${ownName(language)})`, value: said.name ?? "" },
      { label: `${labels.tagline} (${ownName(language)})`, value: said.tagline ?? "" },
      {
        label: `${labels.description} (${ownName(language)})`,
        value: said.description ? plainText(said.description) : "",
      },
    ]),
  ]
}

const ENGLISH = {
  signer: "Approved by",
  at: "Date",
  hash: "Content (SHA-256)",
  hashes: { web: "Entry for the website (SHA-256)", print: "Text for print (SHA-256)" },
  name: "Name",
  acronym: "Short name",
  nativeName: "Native-language name",
  tagline: "Tagline",
  description: "Description",
  website: "Website",
  links: "Links",
  printText: "Text for print",
  covers: "Approved",
  copies: {
    both: "The entry for the website, and the text for print",
    web: "The entry for the website, not yet the text for print",
    print: "The text for print alone",
  },
}

const KOREAN: typeof ENGLISH = {
  signer: "승인하신 분",
  at: "승인 일시",
  hash: "내용 해시(SHA-256)",
  hashes: { web: "웹사이트 게재 내용 해시(SHA-256)", print: "인쇄용 소개 글 해시(SHA-256)" },
  name: "이름",
  acronym: "약칭",
  nativeName: "현지어 이름",
  tagline: "한 줄 소개",
  description: "소개 글",
  website: "웹사이트",
  links: "링크",
  printText: "인쇄용 소개 글",
  covers: "승인 범위",
  copies: {
    both: "웹사이트 게재 내용과 인쇄용 소개 글",
    web: "웹사이트 게재 내용(인쇄용 소개 글 제외)",
    print: "인쇄용 소개 글만",
  },
}
