import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import Validator from "@adobe/structured-data-validator"

/** What a schema.org validator has to say against an item, in words; nothing when it is valid. */
export async function complaints(item: { "@type": string }): Promise<string[]> {
  const issues = await new Validator(vocabulary()).validate({ jsonld: { [item["@type"]]: [item] } })
  return issues.map(({ issueMessage }) => issueMessage)
}

/**
 * The vocabulary, offline: schema-dts is made from schema.org's own file, so its types and their properties can be read
 * back in the form that the validator takes.
 */
function vocabulary() {
  const file = createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/schema\.js$/u, "schema.d.ts")
  const types = readFileSync(file, "utf8").matchAll(
    /^interface (\w+)Base extends ([^{]+)\{([^}]*(?:\}[^\n][^}]*)*)\n\}/gmu,
  )
  const properties = new Map<string, string[]>()
  const classes = [...types].map(([, name = "", parents = "", body = ""]) => {
    for (const [, property = ""] of body.matchAll(/^ {4}"(\w+)"\?:/gmu))
      properties.set(property, [...(properties.get(property) ?? []), name])
    const above = [...parents.matchAll(/(\w+)Base\b/gu)].map(([, parent]) => ({ "@id": `schema:${parent}` }))
    return { "@id": `schema:${name}`, "@type": "rdfs:Class", "rdfs:subClassOf": above }
  })
  const terms = [...properties].map(([property, of]) => ({
    "@id": `schema:${property}`,
    "@type": "rdf:Property",
    "schema:domainIncludes": of.map((name) => ({ "@id": `schema:${name}` })),
  }))
  return { "@graph": [...classes, ...terms] }
}
