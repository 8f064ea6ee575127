import { describe, expect, it } from "vitest"
import { SPELLED_LANGUAGES, type SpelledLanguage, spelledWords } from "@/domain/checks/spelled-words"
import { unknownWords } from "@/lib/dictionaries"

/** Such as partners write: nothing of it is wrong. */
const GOOD: Record<SpelledLanguage, string> = {
  en: `The network promotes low-carbon, peri-urban and transboundary projects; it organises and organizes webinars,
    analyses colour and color, and co-hosts a hackathon for startups, policymakers, sub-national governments and the
    neighbouring makerspaces. It doesn’t fund them. Its programme catalyzes biodiverse, resilient cities.`,
  de: `Die Stiftung fördert seit vielen Jahren den nachhaltigen Städtebau und die biologische Vielfalt in den Gemeinden
    Deutschlands. Mit über 200 Mitgliedsstädten gestaltet sie die Klimaanpassung, berät Bürgermeisterinnen und
    Bürgermeister und veröffentlicht jährlich einen Nachhaltigkeitsbericht. Gemeinsam mit Partnerorganisationen aus
    Wissenschaft, Wirtschaft und Zivilgesellschaft entwickelt das Netzwerk Lösungen.`,
  es: `La fundación trabaja desde hace más de veinte años por el desarrollo sostenible de las ciudades y la conservación
    de la biodiversidad. Reúne a alcaldes, investigadores y empresas que comparten experiencias, impulsan proyectos de
    adaptación al cambio climático y promueven la participación ciudadana.`,
  fr: `L’association réunit les collectivités territoriales engagées pour le développement durable. Elle accompagne ses
    adhérents dans l’élaboration de plans d’action et publie chaque année un rapport sur la biodiversité urbaine. C’est
    aujourd’hui le plus grand réseau francophone consacré à l’aménagement écologique. Qu’il s’agisse d’énergie ou d’eau.`,
  nl: `De stichting werkt al meer dan twintig jaar aan duurzame stedelijke ontwikkeling en het behoud van biodiversiteit.
    Ze brengt burgemeesters, onderzoekers en bedrijven samen, ondersteunt gemeenten bij klimaatadaptatie en publiceert
    jaarlijks een duurzaamheidsverslag over waterbeheer en groenvoorziening.`,
}

/** A busy machine finds less in the time that an editor waits. */
const PATIENT = 60_000

describe("a dictionary", () => {
  it.each(SPELLED_LANGUAGES)("knows every word of good prose: %s", (language) => {
    const words = spelledWords(GOOD[language], language).map(({ asked }) => asked)
    expect(words.length).toBeGreaterThan(25)
    expect(unknownWords(language, words)).toEqual([])
  })

  it.each<[SpelledLanguage, Record<string, string>]>([
    [
      "en",
      {
        ...{
          logevity: "longevity",
          recieve: "receive",
          accomodate: "accommodate",
          enviroment: "environment",
        },
        ...{ goverment: "government", teh: "the", Biodiverstiy: "Biodiversity", thier: "their" },
        ...{ european: "European", climatechange: "climate change", committment: "commitment" },
      },
    ],
    ["de", { Nachaltigkeit: "Nachhaltigkeit", entwikelt: "entwickelt", Geselschaft: "Gesellschaft" }],
    ["es", { desarollo: "desarrollo", conservacion: "conservación" }],
    ["fr", { dévelopement: "développement", acceuil: "accueil", biodiversite: "biodiversité" }],
    ["nl", { duurzaamhied: "duurzaamheid", ontwikeling: "ontwikkeling" }],
  ])("says first what was most likely meant: %s", (language, meant) => {
    const unknown = unknownWords(language, Object.keys(meant), PATIENT)
    expect(Object.fromEntries(unknown.map(([word, [first]]) => [word, first]))).toEqual(meant)
  })

  it("suggests three words at most, and none when nothing is near", () => {
    const unknown = new Map(unknownWords("en", ["recieve", "goverment", "baekdudaegan"], PATIENT))
    expect(unknown.get("recieve")).toHaveLength(3)
    expect(unknown.get("goverment")).toEqual(["government", "governments"])
    expect(unknown.get("baekdudaegan")).toEqual([])
  })
})
