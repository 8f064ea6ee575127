import { describe, expect, it } from "vitest"
import { parse, read } from "./reading"

describe("documents with headings of their own", () => {
  it("reads an event title, tiers and names by heading level, and keeps marks", () => {
    const source = `# City Climate Summit 2025

We are grateful to all our partners.

## Gold Sponsors

### Acme Corporation

**Acme Corporation** builds *better* anvils. See [our report](https://acme.example/report).

- Anvils
- Rockets

### Müller & Söhne GmbH (MSG)

www.mueller-soehne.de

Family business since 1890.

We deliver everywhere.

## Media partners:

### adidas

adidas makes shoes.`
    expect(read(source, "markdown")).toEqual([
      "# Gold Sponsors",
      "Acme Corporation | - | - | - | Acme Corporation builds better anvils. See our report. ¶ • Anvils\n• Rockets",
      "Müller & Söhne GmbH | MSG | - | https://www.mueller-soehne.de/ | Family business since 1890. ¶ We deliver everywhere.",
      "# Media partners",
      "adidas | - | - | - | adidas makes shoes.",
    ])
    const document = parse(source, "markdown")
    expect(document.notes).toEqual([
      "“City Climate Summit 2025” was read as the document’s title and left out.",
      "Left out because it introduces the document or a tier rather than a partner: “We are grateful to all our partners.”",
    ])
    expect(document.tiers[0]?.partners[0]?.description.content[0]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "Acme Corporation", marks: [{ type: "bold" }] },
        { type: "text", text: " builds " },
        { type: "text", text: "better", marks: [{ type: "italic" }] },
        { type: "text", text: " anvils. See " },
        {
          type: "text",
          text: "our report",
          marks: [{ type: "link", attrs: { href: "https://acme.example/report" } }],
        },
        { type: "text", text: "." },
      ],
    })
  })

  it("reads names at the first level and no tiers", () => {
    expect(read("# Acme Foundation\nActs for all.\n\n# Beta Trust\nActs for some.\n", "markdown")).toEqual([
      "# -",
      "Acme Foundation | - | - | - | Acts for all.",
      "Beta Trust | - | - | - | Acts for some.",
    ])
  })

  it("tells tiers from names by their words when they share a level", () => {
    const source =
      "## Organisers\n\n## City of Bonn\n\nBonn is a city.\n\n## Sponsors\n\n## Acme\n\nMakes anvils.\n"
    expect(read(source, "markdown")).toEqual([
      "# Organisers",
      "City of Bonn | - | - | - | Bonn is a city.",
      "# Sponsors",
      "Acme | - | - | - | Makes anvils.",
    ])
  })

  it("takes a heading above names for a tier though no word of it is one", () => {
    const source =
      "# Wine Circle\n\n## Château Margot\n\nWine.\n\n# Bread Circle\n\n## Baker Ltd.\n\nBread.\n"
    expect(read(source, "markdown")).toEqual([
      "# Wine Circle",
      "Château Margot | - | - | - | Wine.",
      "# Bread Circle",
      "Baker Ltd. | - | - | - | Bread.",
    ])
  })

  it("reads bold names under tier headings, and a lone bold word in a text as text", () => {
    const source = `## Platinum partners

**Acme Foundation**
Acme Foundation supports schools.

**Attention**

**Beta Trust (BT)**

Beta Trust gives grants.

## Supporters

**Gamma e.V.**

Gamma e.V. cares.`
    expect(read(source, "markdown")).toEqual([
      "# Platinum partners",
      "Acme Foundation | - | - | - | Acme Foundation supports schools.",
      "Attention | - | - | - | -",
      "Beta Trust | BT | - | - | Beta Trust gives grants.",
      "# Supporters",
      "Gamma e.V. | - | - | - | Gamma e.V. cares.",
    ])
  })

  it("reads underlined headings", () => {
    const source = `Our partners

We thank the following organisations for their support.

GOLD SPONSORS
=============

3. World Wide Fund for Nature (WWF)
https://www.wwf.org
WWF is one of the world's largest conservation organizations.

It was founded in 1961.

4. The Nature Conservancy
The Nature Conservancy is a global environmental nonprofit.

MEDIA PARTNERS
--------------

5. Radio One
Radio One is the voice of the city.`
    expect(read(source)).toEqual([
      "# GOLD SPONSORS",
      "World Wide Fund for Nature | WWF | - | https://www.wwf.org/ | WWF is one of the world's largest conservation organizations. ¶ It was founded in 1961.",
      "The Nature Conservancy | - | - | - | The Nature Conservancy is a global environmental nonprofit.",
      "# MEDIA PARTNERS",
      "Radio One | - | - | - | Radio One is the voice of the city.",
    ])
  })

  it("reads a web page with a title, tiers, linked names and line breaks", () => {
    const source = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><h1>Forum 2030</h1><p>Welcome.</p>
<h2>Main partners</h2>
<h3><a href="https://acme.example">Acme&nbsp;Inc.</a></h3><p><img src="x.png" alt="logo">Acme Inc. makes <em>anvils</em>.<br>Since 1900.</p><p>&nbsp;</p><ul><li>Big</li><li>Small<ul><li>Tiny</li></ul></li></ul>
<h2>Hosts</h2><h3>City of Ghent</h3><div><p>Ghent hosts.</p><script>alert(1)</script></div></body></html>`
    expect(read(source, "html")).toEqual([
      "# Main partners",
      "Acme Inc. | - | - | https://acme.example/ | Acme Inc. makes anvils.\nSince 1900. ¶ • Big\n• Small\n  • Tiny",
      "# Hosts",
      "City of Ghent | - | - | - | Ghent hosts.",
    ])
  })

  it("reads what Word makes: bold names and texts in paragraphs, names and text parted by a line break", () => {
    const source = `<p><strong>Supporting organisations</strong></p><p></p>
<p><strong>Acme Institute (AI2)</strong></p><p>Acme Institute is a think tank.</p><p></p>
<p><strong>Delta Works</strong><br />Delta Works keeps the water out.</p>`
    expect(read(source, "html")).toEqual([
      "# Supporting organisations",
      "Acme Institute | AI2 | - | - | Acme Institute is a think tank.",
      "Delta Works | - | - | - | Delta Works keeps the water out.",
    ])
  })

  it("keeps headings inside a partner's text in its description", () => {
    const source = "## Acme\n\nAcme is old.\n\n### About us\n\nWe are many.\n\n## Beta\n\nBeta is new.\n"
    expect(read(source, "markdown")).toEqual([
      "# -",
      "Acme | - | - | - | Acme is old. ¶ About us ¶ We are many.",
      "Beta | - | - | - | Beta is new.",
    ])
  })
})
