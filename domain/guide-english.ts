import { datesInWords } from "./event-dates"
import { type Guide, type GuideFacts, type GuideTier, logoPixels } from "./guide"
import type { LogoVariant } from "./logo-facts"
import { dayInWords } from "./mail/moments"
import { inWords } from "./names"

const VARIANTS: Record<LogoVariant, string> = {
  dark: "one for dark backgrounds",
  mono: "one in a single color",
  print: "one for print (PDF or SVG)",
}

const PARTS = {
  logo: "a logo",
  description: "a description",
  website: "the address of your website",
  tagline: "a tagline",
  acronym: "your acronym",
  nativeName: "your name in its own language",
  links: "further links",
} as const

/** The guide in English. */
export function englishGuide(facts: GuideFacts): Guide {
  const day = dayInWords(facts.deadline, "en")
  const when = [datesInWords(facts.startsOn, facts.endsOn), facts.place].filter(Boolean).join(", ")
  return {
    title: "How to check your entry",
    lead: `The public page of ${facts.title}${when ? ` (${when})` : ""} shows every partner with its name, text and logo. We ask you to check yours; this page tells how.`,
    sections: [
      {
        title: "What you get",
        points: [
          "A mail with a personal link. It needs no account and no password.",
          "The link is yours alone: whoever has it can answer in your name, so please do not pass it on. If it has ended, the page lets you ask for a new one.",
        ],
      },
      {
        title: "Read",
        points: [
          "The link shows your entry exactly as visitors will see it, on a computer and on a phone, on light and on dark.",
          "Below it stands every field by itself: name, text, links, logo.",
        ],
      },
      {
        title: "Answer",
        points: [
          "Approve: everything is right. You confirm your name and role, and get a receipt.",
          "Ask for changes: say what is wrong, beside the field that it is about.",
          "Propose: change the text or send another logo yourself. We look at each change, then you get the new draft.",
          "Not the right person? Name a colleague, who then gets a link.",
          "Your approval holds for exactly what you saw. If we change anything afterwards, you are asked again.",
          facts.approvalRule === "all"
            ? "Each of your colleagues who decides has to approve."
            : "One approval from your organization is enough; if a colleague objects, that counts.",
        ],
      },
      { title: "Text and logo", points: entryPoints(facts.tier) },
      {
        title: "Until when, and whom to ask",
        points: [
          day
            ? `Please answer by ${day} (until midnight, ${facts.timeZone}).`
            : "Please answer as soon as you can.",
          facts.replyTo
            ? `Questions? Write to ${facts.replyTo}, or answer the mail.`
            : "Questions? Ask the organizers of the event.",
        ],
      },
    ],
  }
}

function entryPoints(tier: GuideTier | null): string[] {
  const logo =
    "Best is a vector file: SVG. Else PNG, WebP or JPEG, up to 10 MB, without a margin and with a transparent background."
  if (!tier) return [logo]
  const { width, height } = logoPixels(tier.logoSize)
  const parts = tier.requiredParts.map((part) => PARTS[part])
  const variants = tier.requiredVariants.map((variant) => VARIANTS[variant])
  return [
    ...(parts.length > 0 ? [`Your entry needs ${inWords(parts)}.`] : []),
    ...(tier.wordLimit === null ? [] : [`The description has room for ${tier.wordLimit} words.`]),
    ...(tier.characterLimit === null
      ? []
      : [`The description has room for ${tier.characterLimit} characters, spaces included.`]),
    logo,
    `A logo made of pixels should be at least ${width} pixels wide, or ${height} high if it is tall.`,
    ...(variants.length > 0 ? [`Besides the main logo we need ${inWords(variants)}.`] : []),
  ]
}
