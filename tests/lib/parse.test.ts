import { describe, expect, it } from "vitest"
import { z } from "zod"
import { parse } from "@/lib/parse"

const schema = z.object({
  name: z
    .string({ error: "Enter a name." })
    .min(1, { error: "Enter a name." })
    .regex(/^[A-Z]/u, { error: "Begin with a capital." }),
  links: z.array(z.object({ url: z.string().startsWith("https:", { error: "Links begin with https." }) })),
})

describe("parse", () => {
  it("gives the value in the schema's form, and nothing that the schema does not name", () => {
    expect(parse(schema, { name: "River League", links: [], role: "owner" })).toEqual({
      ok: true,
      value: { name: "River League", links: [] },
    })
  })

  it("puts the first sentence beside each field, and all of them in the message", () => {
    expect(parse(schema, { name: "", links: [{ url: "https:a" }, { url: "ftp:b" }] })).toEqual({
      ok: false,
      message: "Enter a name. Links begin with https.",
      fieldErrors: { name: "Enter a name.", "links.1.url": "Links begin with https." },
    })
  })

  it.each([undefined, null, "text", 7, []])("refuses %j in place of a form", (input) => {
    expect(parse(schema, input).ok).toBe(false)
  })
})
