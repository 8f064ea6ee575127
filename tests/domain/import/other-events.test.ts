import { describe, expect, it } from "vitest"
import { read } from "./reading"

describe("documents of other events", () => {
  it("reads tiers of mixed looks, spaces in brackets, and a paragraph about a daughter of the partner", () => {
    const source = `PARTNERS OF THE WORLD WATER FORUM 2022

Lead partners

World Bank Group

The World Bank Group is one of the world’s largest sources of funding and knowledge for developing countries. Its five institutions share a commitment to reducing poverty.

The International Bank for Reconstruction and Development (IBRD) lends to governments of middle-income countries.


African Development Bank ( AfDB )

AfDB's overarching objective is to spur sustainable economic development.



 Knowledge Partners

Stockholm International Water Institute – SIWI

SIWI is a water institute. It organises World Water Week.


WaterAid is an international not-for-profit, determined to make clean water normal for everyone.



Global Water Partnership (GWP
GWP is a global action network with over 3,000 partner organisations in 179 countries.


Friends of the Forum

Rotary International
Aqua for All
`
    expect(read(source, "text")).toEqual([
      "# Lead partners",
      "World Bank Group | - | - | - | The World Bank Group is one of the world’s largest sources of funding and knowledge for developing countries. Its five institutions share a commitment to reducing poverty. ¶ The International Bank for Reconstruction and Development (IBRD) lends to governments of middle-income countries.",
      "African Development Bank | AfDB | - | - | AfDB's overarching objective is to spur sustainable economic development.",
      "# Knowledge Partners",
      "Stockholm International Water Institute | SIWI | - | - | SIWI is a water institute. It organises World Water Week.",
      "WaterAid | - | - | - | WaterAid is an international not-for-profit, determined to make clean water normal for everyone.",
      "Global Water Partnership | GWP | - | - | GWP is a global action network with over 3,000 partner organisations in 179 countries.",
      "# Friends of the Forum",
      "Rotary International | - | - | - | -",
      "Aqua for All | - | - | - | -",
    ])
  })

  it("keeps points set apart from their text with it, before the next name", () => {
    const source = `Supporters

Tarayana Foundation [TF]
Tarayana Foundation serves vulnerable communities.

• Housing
• Livelihoods


Royal Society for Protection of Nature - RSPN

Established in 1987, RSPN is a citizen-based organization.
`
    expect(read(source, "text")).toEqual([
      "# Supporters",
      "Tarayana Foundation | TF | - | - | Tarayana Foundation serves vulnerable communities. ¶ • Housing\n• Livelihoods",
      "Royal Society for Protection of Nature | RSPN | - | - | Established in 1987, RSPN is a citizen-based organization.",
    ])
  })

  it("reads numbered partners with bullets in their texts", () => {
    const source = `Exhibitors

1. Siemens AG
Siemens AG is a technology company.
www.siemens.com

2. Rolls-Royce plc
Rolls-Royce pioneers the power that matters.

   - Civil aerospace
   - Defence

3. Smith & Wesson, Inc.
We make things.

4. Médecins Sans Frontières (MSF)
Médecins Sans Frontières translates to Doctors without Borders.
`
    expect(read(source, "text")).toEqual([
      "# Exhibitors",
      "Siemens AG | - | - | https://www.siemens.com/ | Siemens AG is a technology company.",
      "Rolls-Royce plc | - | - | - | Rolls-Royce pioneers the power that matters. ¶ • Civil aerospace\n• Defence",
      "Smith & Wesson, Inc. | - | - | - | We make things.",
      "Médecins Sans Frontières | MSF | - | - | Médecins Sans Frontières translates to Doctors without Borders.",
    ])
  })

  it("takes lines in the look of the tiers for tiers", () => {
    const source = `Thank you to our sponsors

DIAMOND
Acme Bank
Founded in 1901, Acme Bank is the oldest bank in town.
RUBY
Hill's Bakery
Family-owned bakery. Try the rolls!

COMMUNITY HEROES
Anna's Flowers
Flowers for all occasions.
Bob the Builder
Can he fix it? Yes, he can.
`
    expect(read(source, "text")).toEqual([
      "# DIAMOND",
      "Acme Bank | - | - | - | Founded in 1901, Acme Bank is the oldest bank in town.",
      "# RUBY",
      "Hill's Bakery | - | - | - | Family-owned bakery. Try the rolls!",
      "# COMMUNITY HEROES",
      "Anna's Flowers | - | - | - | Flowers for all occasions.",
      "Bob the Builder | - | - | - | Can he fix it? Yes, he can.",
    ])
  })

  it("reads openings before the name, and sentences that mention others", () => {
    const source = `Founded in 2003, the Urban Land Alliance (ULA) brings planners together. ULA has 300 members.

Members meet every year. The next meeting is in Oslo.

City of Malmö has 350,000 residents and is Sweden’s third largest city.

Malmö hosts the congress.

C40 Cities, a network of mayors, acts on climate change.

In 2019, it launched a declaration with the World Resources Institute (WRI).
`
    expect(read(source, "text")).toEqual([
      "# -",
      "Urban Land Alliance | ULA | - | - | Founded in 2003, the Urban Land Alliance (ULA) brings planners together. ULA has 300 members. ¶ Members meet every year. The next meeting is in Oslo.",
      "City of Malmö | - | - | - | City of Malmö has 350,000 residents and is Sweden’s third largest city. ¶ Malmö hosts the congress.",
      "C40 Cities | - | - | - | C40 Cities, a network of mayors, acts on climate change. ¶ In 2019, it launched a declaration with the World Resources Institute (WRI).",
    ])
  })

  it("reads cards of a web page", () => {
    const source = `<div class="tier"><h2>Premier Partners</h2><div class="card"><a href="https://a.example"><img alt="A"></a><h4>Alpha Society</h4><p>Alpha is first.</p><p><a href="https://a.example">Visit website</a></p></div><div class="card"><h4>Beta Society</h4><p>Beta is second.</p></div></div><div><h2>Supporters</h2><ul><li><a href="https://g.example">Gamma</a></li><li>Delta &amp; Sons</li></ul></div>
`
    expect(read(source, "html")).toEqual([
      "# Premier Partners",
      "Alpha Society | - | - | https://a.example/ | Alpha is first.",
      "Beta Society | - | - | - | Beta is second.",
      "# Supporters",
      "Gamma | - | - | https://g.example/ | -",
      "Delta & Sons | - | - | - | -",
    ])
  })

  it("reads bullets that are whole entries, and a closing contact over two lines", () => {
    const source = `Organisers:

* The Royal Society of Chemistry (RSC) is a learned society with 50,000 members.
* Imperial College London - a science-based university.

Sponsors:

* Pfizer
* GSK plc

Contact
Jane Doe, jane@conf.org
`
    expect(read(source, "text")).toEqual([
      "# Organisers",
      "Royal Society of Chemistry | RSC | - | - | The Royal Society of Chemistry (RSC) is a learned society with 50,000 members.",
      "Imperial College London | - | - | - | a science-based university.",
      "# Sponsors",
      "Pfizer | - | - | - | -",
      "GSK plc | - | - | - | -",
    ])
  })
})
