/**
 * The JSON Schema (draft 2020-12) of partners.json, version 1. It is served at `PARTNERS_SCHEMA_PATH` for as long as
 * Greenroom answers with version 1. Fields may be added to version 1, so the schema forbids none and readers ignore what
 * they do not know; removing or changing one makes version 2, at another address.
 */
export const PARTNERS_SCHEMA_PATH = "/schemas/partners-1.json"

const text = { type: "string", minLength: 1 }
const textOrNull = { type: ["string", "null"], minLength: 1 }
const day = (which: string) => ({
  type: ["string", "null"],
  format: "date",
  description: `The ${which} day of the event (YYYY-MM-DD); null when not given.`,
})
const address = (what: string) => ({
  type: "string",
  format: "uri-reference",
  description: `${what} Absolute when Greenroom knows its public address, else relative to this document.`,
})

const IMAGE = {
  url: address("Never changes its bytes; another picture has another address."),
  width: { type: "number", description: "Pixels; for SVG the units of its view." },
  height: { type: "number" },
  type: { enum: ["image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/avif"] },
}

const offset = (where: string) => ({ type: "integer", description: `How far to move it ${where}.` })
const shownSize = {
  type: "object",
  required: ["width", "height", "x", "y"],
  properties: {
    width: { type: "integer", minimum: 1 },
    height: { type: "integer", minimum: 1 },
    x: offset("to the right"),
    y: offset("down"),
  },
}

/** A logo in one variant. */
const PICTURE = {
  required: ["url", "width", "height", "type", "renditions", "shown"],
  properties: {
    ...IMAGE,
    renditions: {
      type: "array",
      description: "The same in other widths or formats.",
      items: { type: "object", required: Object.keys(IMAGE), properties: IMAGE },
    },
    shown: {
      type: "object",
      description:
        "The size of the whole picture in CSS pixels at which logos look equally large, by the tier's logo size, and how far to move it so that the mark is in the middle of its card. Cards are 144 × 96, 192 × 120 and 256 × 160; what an empty margin has beyond the card is cut off.",
      required: ["small", "medium", "large"],
      properties: { small: shownSize, medium: shownSize, large: shownSize },
    },
  },
}

export const PARTNERS_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Partners of an event, as published with Greenroom",
  description:
    "What the event's public page shows, in its order. Null stands for what was not given. Later versions of Greenroom may add fields.",
  type: "object",
  required: ["$schema", "version", "event", "tiers"],
  properties: {
    $schema: address("This schema."),
    version: { const: 1 },
    event: {
      type: "object",
      required: ["slug", "title", "startsOn", "endsOn", "place", "intro", "page"],
      properties: {
        slug: { ...text, description: "The event's part of its address." },
        title: text,
        startsOn: day("first"),
        endsOn: day("last"),
        place: textOrNull,
        intro: { ...textOrNull, description: "Plain text; a blank line parts paragraphs." },
        page: address("The event's page."),
      },
    },
    tiers: {
      type: "array",
      description: "In the order of the page; tiers without partners are left out.",
      items: {
        type: "object",
        required: ["name", "logoSize", "partners"],
        properties: {
          name: text,
          logoSize: { enum: ["small", "medium", "large"] },
          partners: { type: "array", minItems: 1, items: { $ref: "#/$defs/partner" } },
        },
      },
    },
  },
  $defs: {
    partner: {
      type: "object",
      required: [
        "slug",
        "name",
        "acronym",
        "nativeName",
        "website",
        "tagline",
        "description",
        "links",
        "logo",
        "page",
      ],
      properties: {
        slug: { ...text, description: "Stays the same from release to release, unless staff change it." },
        name: text,
        acronym: textOrNull,
        nativeName: { ...textOrNull, description: "The name in the partner's own language." },
        website: { type: ["string", "null"], format: "uri" },
        tagline: textOrNull,
        description: {
          type: "object",
          required: ["text", "html"],
          properties: {
            text: { type: "string", description: "Plain text; empty when not given." },
            html: {
              type: "string",
              description:
                "The same as HTML made of p, br, strong, em, ul, ol, li and a (href with http, https or mailto; rel) alone.",
            },
          },
        },
        links: {
          type: "array",
          items: {
            type: "object",
            required: ["label", "url"],
            properties: { label: text, url: { type: "string", format: "uri" } },
          },
        },
        logo: {
          type: ["object", "null"],
          required: [...PICTURE.required, "alt", "dark"],
          properties: {
            ...PICTURE.properties,
            alt: { ...text, description: "For a logo that stands alone, without the name beside it." },
            dark: {
              ...PICTURE,
              type: ["object", "null"],
              description: "The brand's own variant for dark backgrounds; null when there is none.",
            },
          },
        },
        page: address("The partner's own page."),
      },
    },
  },
} as const
