import { describe, expect, it } from "vitest"
import { read } from "./reading"

describe("documents in other languages", () => {
  it("reads German", () => {
    const source = `Hauptsponsoren

Bundesamt für Naturschutz (BfN)
Das Bundesamt für Naturschutz ist die zentrale wissenschaftliche Behörde des Bundes für den Naturschutz.

Stiftung Mercator
Die Stiftung Mercator ist eine private, unabhängige Stiftung.

Mit freundlicher Unterstützung von

Die Süddeutsche Zeitung ist eine überregionale Tageszeitung.`
    expect(read(source)).toEqual([
      "# Hauptsponsoren",
      "Bundesamt für Naturschutz | BfN | - | - | Das Bundesamt für Naturschutz ist die zentrale wissenschaftliche Behörde des Bundes für den Naturschutz.",
      "Stiftung Mercator | - | - | - | Die Stiftung Mercator ist eine private, unabhängige Stiftung.",
      "# Mit freundlicher Unterstützung von",
      "Süddeutsche Zeitung | - | - | - | Die Süddeutsche Zeitung ist eine überregionale Tageszeitung.",
    ])
  })

  it("reads French, with the space before its colons", () => {
    const source = `Partenaires institutionnels\u00a0:

Agence Française de Développement (AFD) : l’AFD finance des projets de développement.

Ville de Lyon – la ville soutient la biodiversité urbaine depuis 2005.

Avec le soutien de

Crédit Mutuel : banque coopérative au service des régions.`
    expect(read(source)).toEqual([
      "# Partenaires institutionnels",
      "Agence Française de Développement | AFD | - | - | l’AFD finance des projets de développement.",
      "Ville de Lyon | - | - | - | la ville soutient la biodiversité urbaine depuis 2005.",
      "# Avec le soutien de",
      "Crédit Mutuel | - | - | - | banque coopérative au service des régions.",
    ])
  })

  it("reads Spanish", () => {
    const source = `PATROCINADORES

Fundación Biodiversidad
La Fundación Biodiversidad es una fundación pública que protege la naturaleza.

Entidades colaboradoras

Ayuntamiento de Madrid
El Ayuntamiento de Madrid gobierna la ciudad.`
    expect(read(source)).toEqual([
      "# PATROCINADORES",
      "Fundación Biodiversidad | - | - | - | La Fundación Biodiversidad es una fundación pública que protege la naturaleza.",
      "# Entidades colaboradoras",
      "Ayuntamiento de Madrid | - | - | - | El Ayuntamiento de Madrid gobierna la ciudad.",
    ])
  })

  it("reads Korean, with full-width brackets and English names", () => {
    const source = `주최

환경부（MoE）
환경부는 자연환경과 생활환경을 보전하는 중앙행정기관입니다.

강원도는 대한민국 북동부에 있는 도입니다.

후원

한국관광공사 (Korea Tourism Organization, KTO)
한국관광공사는 관광 진흥을 위한 공기업입니다.`
    expect(read(source)).toEqual([
      "# 주최",
      "환경부 | MoE | - | - | 환경부는 자연환경과 생활환경을 보전하는 중앙행정기관입니다.",
      "강원도 | - | - | - | 강원도는 대한민국 북동부에 있는 도입니다.",
      "# 후원",
      "한국관광공사 | KTO | Korea Tourism Organization | - | 한국관광공사는 관광 진흥을 위한 공기업입니다.",
    ])
  })

  it("reads Japanese and Chinese", () => {
    const source =
      "主催\n\n環境省\n環境省は日本の行政機関です。\n\n协办单位\n\n北京大学\n北京大学是中国的一所大学。"
    expect(read(source)).toEqual([
      "# 主催",
      "環境省 | - | - | - | 環境省は日本の行政機関です。",
      "# 协办单位",
      "北京大学 | - | - | - | 北京大学是中国的一所大学。",
    ])
  })

  it("finds native names in brackets, after a slash, after the name, and on the next line", () => {
    const source = `Partners

Ministry of Environment 환경부
The Ministry of Environment is a government body.

Ministry of Economy / Министерство экономики
The Ministry of Economy plans.

Federal Agency for Nature Conservation (Bundesamt für Naturschutz, BfN)
The Federal Agency for Nature Conservation advises.

Arab Water Council
المجلس العربي للمياه
The Arab Water Council brings experts together.`
    expect(read(source)).toEqual([
      "# Partners",
      "Ministry of Environment | - | 환경부 | - | The Ministry of Environment is a government body.",
      "Ministry of Economy | - | Министерство экономики | - | The Ministry of Economy plans.",
      "Federal Agency for Nature Conservation | BfN | Bundesamt für Naturschutz | - | The Federal Agency for Nature Conservation advises.",
      "Arab Water Council | - | المجلس العربي للمياه | - | The Arab Water Council brings experts together.",
    ])
  })
})
