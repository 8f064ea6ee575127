import { describe, expect, it } from "vitest"
import { parse, read } from "./reading"

const NBSP = "\u00a0"

describe("plain text without headings of its own", () => {
  it("reads names with stray spaces, tabs, zero-width characters and capitals", () => {
    const source = `\ufeff${NBSP}${NBSP}Hosts${NBSP}\r\n\r\n\t Acme${NBSP} Foundation\u200b (AF) \r\nAcme Foundation helps people to read.\r\n\r\n\r\nBETA WATER TRUST\r\nThe Beta Water Trust is a charity.\r\n`
    expect(read(source)).toEqual([
      "# Hosts",
      "Acme Foundation | AF | - | - | Acme Foundation helps people to read.",
      "Beta Water Trust | - | - | - | The Beta Water Trust is a charity.",
    ])
  })

  it("reads one name per line, with no texts, and counts in tier titles", () => {
    const source = `Gold Sponsors (3)
Acme Corp
Foo GmbH
3M

Silver Sponsors
adidas
U.S. Department of State
Marks & Spencer

Media partners:
Ben & Jerry's
Naturschutzbund Deutschland e.V.`
    expect(read(source)).toEqual([
      "# Gold Sponsors",
      "Acme Corp | - | - | - | -",
      "Foo GmbH | - | - | - | -",
      "3M | - | - | - | -",
      "# Silver Sponsors",
      "adidas | - | - | - | -",
      "U.S. Department of State | - | - | - | -",
      "Marks & Spencer | - | - | - | -",
      "# Media partners",
      "Ben & Jerry's | - | - | - | -",
      "Naturschutzbund Deutschland e.V. | - | - | - | -",
    ])
  })

  it("reads bulleted names", () => {
    const source =
      "Organised by:\n- City of Bonn\n- ICLEI – Local Governments for Sustainability\n\nPartners:\n* Foo, Bar & Co.\n* University of Oxford\n"
    expect(read(source)).toEqual([
      "# Organised by",
      "City of Bonn | - | - | - | -",
      "ICLEI – Local Governments for Sustainability | ICLEI | - | - | -",
      "# Partners",
      "Foo, Bar & Co. | - | - | - | -",
      "University of Oxford | - | - | - | -",
    ])
  })

  it("reads names that only the first sentences give, and paragraphs that go on", () => {
    const source = `Hosts

The City of Bonn is home to the United Nations in Germany and to some 150
international organisations. It has worked for decades on sustainable urban
development and is a member of many networks.

Bonn was the seat of government until 1999.


The United Nations Environment Programme (UNEP) is the leading global
environmental authority that sets the global environmental agenda. Through its
programmes it promotes the coherent implementation of the environmental
dimension of sustainable development.


With the support of

Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH
GIZ is a service provider in the field of international cooperation for
sustainable development. Its work is dedicated to shaping a future worth
living around the world.


European Commission
The European Commission, which is based in Brussels, is the executive branch
of the European Union. It proposes legislation.`
    expect(read(source)).toEqual([
      "# Hosts",
      "City of Bonn | - | - | - | The City of Bonn is home to the United Nations in Germany and to some 150 international organisations. It has worked for decades on sustainable urban development and is a member of many networks. ¶ Bonn was the seat of government until 1999.",
      "United Nations Environment Programme | UNEP | - | - | The United Nations Environment Programme (UNEP) is the leading global environmental authority that sets the global environmental agenda. Through its programmes it promotes the coherent implementation of the environmental dimension of sustainable development.",
      "# With the support of",
      "Deutsche Gesellschaft für Internationale Zusammenarbeit GmbH | GIZ | - | - | GIZ is a service provider in the field of international cooperation for sustainable development. Its work is dedicated to shaping a future worth living around the world.",
      "European Commission | - | - | - | The European Commission, which is based in Brussels, is the executive branch of the European Union. It proposes legislation.",
    ])
  })

  it("reads paragraphs of leads alone, one blank line between all of them", () => {
    const source = `Acme Group is a maker of anvils with offices in ten countries.

We are proud to support the summit.

The Foundation for Urban Futures (FUF) promotes research on cities.

Its members come from all continents. The Convention on Biological Diversity (CBD) is one of its partners.

Norsk Vannforening, based in Oslo, works for clean water in Norway.`
    expect(read(source)).toEqual([
      "# -",
      "Acme Group | - | - | - | Acme Group is a maker of anvils with offices in ten countries. ¶ We are proud to support the summit.",
      "Foundation for Urban Futures | FUF | - | - | The Foundation for Urban Futures (FUF) promotes research on cities. ¶ Its members come from all continents. The Convention on Biological Diversity (CBD) is one of its partners.",
      "Norsk Vannforening | - | - | - | Norsk Vannforening, based in Oslo, works for clean water in Norway.",
    ])
  })

  it("keeps a second paragraph about somebody else with its partner when partners have headings", () => {
    const source = `Acme Foundation
Acme Foundation runs schools.

Clean Water Africa is a programme of the foundation.

Beta Trust
Beta Trust funds films.

Gamma Union
Gamma Union joins unions.`
    expect(read(source)).toEqual([
      "# -",
      "Acme Foundation | - | - | - | Acme Foundation runs schools. ¶ Clean Water Africa is a programme of the foundation.",
      "Beta Trust | - | - | - | Beta Trust funds films.",
      "Gamma Union | - | - | - | Gamma Union joins unions.",
    ])
  })

  it("takes a quoted e-mail's greeting and signature off, and says so", () => {
    const source = `> From: Anna
> Subject: partner texts
>
> Hi Tom,
>
> Supporters
>
> Green Cities Network
> Green Cities Network is a network of 40 cities.
>
> Best regards,
> Anna`
    expect(read(source)).toEqual([
      "# Supporters",
      "Green Cities Network | - | - | - | Green Cities Network is a network of 40 cities.",
    ])
    expect(parse(source).notes).toEqual([
      "Left out as the letter around the texts: “From: Anna”, “Subject: partner texts”, “Hi Tom,”, “Best regards,”, “Anna”.",
    ])
  })

  it("leaves out page numbers and a closing contact line, and says so", () => {
    const source = `ORGANISED BY

INTERNATIONAL COUNCIL FOR LOCAL INITIATIVES
The International Council for Local Initiatives (ICLI) is a network.

IUCN – International Union for Conservation of Nature
IUCN is a membership union.

- 3 -

FRIENDS

Full Name Institute, FNI
The institute studies names.

Contact: events@summit.org`
    expect(read(source)).toEqual([
      "# ORGANISED BY",
      "International Council for Local Initiatives | ICLI | - | - | The International Council for Local Initiatives (ICLI) is a network.",
      "International Union for Conservation of Nature | IUCN | - | - | IUCN is a membership union.",
      "# FRIENDS",
      "Full Name Institute | FNI | - | - | The institute studies names.",
    ])
    expect(parse(source).notes).toEqual([
      "Left out as page numbers: “- 3 -”.",
      "Left out because it closes the document rather than describing a partner: “Contact: events@summit.org”",
    ])
  })

  it("keeps contact lines that every partner has", () => {
    const source = `Acme Foundation
Acme Foundation runs schools.
Contact: info@acme.example

Beta Trust
Beta Trust funds films.
Contact: info@beta.example`
    expect(read(source)).toEqual([
      "# -",
      "Acme Foundation | - | - | - | Acme Foundation runs schools. ¶ Contact: info@acme.example",
      "Beta Trust | - | - | - | Beta Trust funds films. ¶ Contact: info@beta.example",
    ])
  })

  it("reads old Mac line ends, and no blank lines at all", () => {
    expect(read("Acme Corp\rAcme Corp makes anvils.\rFoo GmbH\rFoo GmbH makes foos.")).toEqual([
      "# -",
      "Acme Corp | - | - | - | Acme Corp makes anvils.",
      "Foo GmbH | - | - | - | Foo GmbH makes foos.",
    ])
  })

  it("reads a single partner", () => {
    expect(read("Acme Foundation\n\nRuns schools in ten countries.\n\nFounded in 1990.")).toEqual([
      "# -",
      "Acme Foundation | - | - | - | Runs schools in ten countries. ¶ Founded in 1990.",
    ])
  })

  it("leaves an empty tier out and says so", () => {
    const document = parse(
      "Gold Sponsors\n\nSilver Sponsors\n\nAcme Foundation\nAcme Foundation runs schools.",
    )
    expect(document.tiers.map((tier) => tier.title)).toEqual(["Silver Sponsors"])
    expect(document.notes).toEqual(["There is no partner under “Gold Sponsors”, so the tier is left out."])
  })

  it("reads websites in the forms that people write them", () => {
    const source = `Acme Foundation
Website: https://acme.example/en
Acme Foundation runs schools.

Beta Trust
<https://beta.example>
Beta Trust funds films.

Gamma Union (www.gamma.example)
Gamma Union joins unions.

Delta Works
Delta Works keeps water out. More at www.delta.example.`
    expect(read(source)).toEqual([
      "# -",
      "Acme Foundation | - | - | https://acme.example/en | Acme Foundation runs schools.",
      "Beta Trust | - | - | https://beta.example/ | Beta Trust funds films.",
      "Gamma Union | - | - | https://www.gamma.example/ | Gamma Union joins unions.",
      "Delta Works | - | - | https://www.delta.example/ | Delta Works keeps water out. More at www.delta.example.",
    ])
  })

  it("reads name and text on one line, parted by a colon or a dash", () => {
    const source = `Partners

Acme Tools – maker of fine anvils since 1900.

Beta Trust: funds films about rivers and lakes.

Gamma Union — joins unions of all trades.`
    expect(read(source)).toEqual([
      "# Partners",
      "Acme Tools | - | - | - | maker of fine anvils since 1900.",
      "Beta Trust | - | - | - | funds films about rivers and lakes.",
      "Gamma Union | - | - | - | joins unions of all trades.",
    ])
  })

  it("reads labelled lines inside a text as text", () => {
    const source = `Acme Foundation
Acme Foundation runs schools.

Mission: to teach everybody.

Vision: a world that reads.

Beta Trust
Beta Trust funds films.

Mission: to show everybody.`
    expect(read(source)).toEqual([
      "# -",
      "Acme Foundation | - | - | - | Acme Foundation runs schools. ¶ Mission: to teach everybody. ¶ Vision: a world that reads.",
      "Beta Trust | - | - | - | Beta Trust funds films. ¶ Mission: to show everybody.",
    ])
  })

  it("parts names that stand on the tier's own line", () => {
    expect(read("Organised by: City of Bonn, ICLEI and Acme, Inc.\nMedia partner: Radio One")).toEqual([
      "# Organised by",
      "City of Bonn | - | - | - | -",
      "ICLEI | - | - | - | -",
      "Acme, Inc. | - | - | - | -",
      "# Media partner",
      "Radio One | - | - | - | -",
    ])
  })
})
