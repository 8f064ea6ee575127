import type { ContactFields } from "@/domain/contact"
import type { EmblemName } from "./emblems"

/**
 * Who reads the drafts at each partner: invented people at addresses that cannot exist (RFC 2606). Local Sustainability
 * Alliance of Korea has nobody yet.
 */
export const sampleContacts: Partial<Record<EmblemName, ContactFields[]>> = {
  "gangwon-province": [contact("Han So-ra", "press@gangwon.example", "ko")],
  iclei: [
    contact("Miriam Okafor", "communications@iclei.example"),
    contact("Jonas Brandt", "biodiversity@iclei.example", "en", "comments"),
  ],
  "ministry-of-environment": [contact("Seo Min-jun", "spokesperson@moe.example", "ko")],
  "pyeongchang-county": [contact("Jung Hye-won", "pr@pyeongchang.example", "ko")],
  scbd: [contact("Camille Tremblay", "information@scbd.example")],
  nrg4sd: [contact("Ainhoa Etxeberria", "secretariat@nrg4sd.example")],
  iucn: [contact("Peter Lindqvist", "media@iucn.example")],
  "un-habitat": [contact("Wanjiru Kamau", "press@un-habitat.example")],
  urbio: [contact("Elena Fischer", "office@urbio.example")],
  "korea-tourism-organization": [contact("Kwon Ji-ho", "brand@kto.example", "ko")],
  "governors-association-of-korea": [contact("Lim Dong-hyun", "office@gaok.example", "ko")],
  "national-association-of-mayors": [contact("Baek Eun-ji", "office@nam.example", "ko")],
  "stockholm-resilience-centre": [contact("Astrid Holm", "communications@src.example")],
  urbis: [contact("Tomás Ferreira", "hello@urbis.example")],
}

function contact(
  name: string,
  email: string,
  language: ContactFields["language"] = "en",
  role: ContactFields["role"] = "decides",
): ContactFields {
  return { name, email, language, role }
}
