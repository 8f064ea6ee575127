import { partner } from "./partner"
import { bullets, doc, italic, paragraph } from "./rich"

/** The ten that support the summit, in the order of their document. */
export const supportingPartners = [
  partner("nrg4sd", {
    name: "Network of Regional Governments for Sustainable Development",
    acronym: "nrg4SD",
    website: "https://www.regions4.org/",
    tagline: "The voice of subnational governments on sustainable development",
    description: doc(
      "Known as nrg4SD, the network represents the tier of government between nation and municipality wherever the world debates sustainable development. It is an international organization of subnational governments and of the associations they form, and it promotes sustainable development at their level across the globe.",
      "Some 50 governments in 30 countries belong to it, along with seven associations.",
    ),
  }),
  partner("iucn", {
    name: "International Union for Conservation of Nature",
    acronym: "IUCN",
    website: "https://www.iucn.org/",
    links: [{ label: "IUCN Red List", url: "https://www.iucnredlist.org/" }],
    tagline: "A union of governments and nongovernmental organizations for nature",
    description: doc(
      "Older and larger than any other international environmental organization, IUCN works to conserve nature, to see that its use is governed effectively and fairly, and to find answers in nature to the problems of climate, food and development.",
      "The union brings together more than 1,200 governmental and nongovernmental organizations and draws on almost 11,000 volunteer experts in some 160 countries.",
    ),
  }),
  partner("un-habitat", {
    name: "UN-Habitat",
    website: "https://unhabitat.org/",
    tagline: "The United Nations Human Settlements Programme",
    description: doc(
      "UN-Habitat is the United Nations program for towns and cities that are sustainable for their people and for the environment. It works for more than 70 countries and sets its priorities in seven areas:",
      bullets(
        "urban law, land and governance",
        "urban planning and design",
        "urban economy",
        "basic services in cities",
        "housing and the upgrading of slums",
        "risk reduction and rehabilitation",
        "urban research and capacity building",
      ),
    ),
  }),
  partner("urbio", {
    name: "Urban Biodiversity and Design Network",
    acronym: "URBIO",
    website: "https://www.urbionetwork.com/",
    tagline: "Science for nature in the city",
    description: doc(
      "URBIO is a scientific network for education and research, open to members from all over the world. It promotes urban biodiversity and design in a continuing dialogue with the Convention on Biological Diversity, in whose programs it serves the Local Authorities Major Group as the scientific initiative.",
      "The network brings researchers together with practitioners and stakeholders, so that what one side learns reaches the other.",
    ),
  }),
  partner("korea-tourism-organization", {
    name: "Korea Tourism Organization",
    acronym: "KTO",
    nativeName: "한국관광공사",
    website: "https://english.visitkorea.or.kr/",
    links: [{ label: "The organization", url: "https://knto.or.kr/" }],
    tagline: "Tourism development for the Republic of Korea",
    description: doc(
      "The Korea Tourism Organization works toward tourism that makes everyone happy. To that end it develops and supports tourism products of high quality and a wide range of original content.",
      "It has also given the Republic of Korea a tourism image of its own, with the aim of making the country one of the leading destinations.",
    ),
  }),
  partner("local-sustainability-alliance-of-korea", {
    name: "Local Sustainability Alliance of Korea",
    nativeName: "전국지속가능발전협의회",
    website: "https://www.sdkorea.org/",
    tagline: "The network for Local Agenda 21 in Korea",
    description: doc(
      "The alliance links the organizations that carry out Local Agenda 21 in Korea. They put into practice the Rio Declaration on Environment and Development and the action plan Agenda 21, both adopted in June 1992 at the United Nations conference in Rio de Janeiro, Brazil.",
      "To strengthen what communities can do for sustainable development, it hosts a national convention, presents the Sustainable Development Awards and holds a contest, among other things.",
    ),
  }),
  partner("governors-association-of-korea", {
    name: "Governors’ Association of Korea",
    acronym: "GAOK",
    nativeName: "전국시도지사협의회",
    website: "https://www.gaok.or.kr/",
    tagline: "The governors of Korea’s provinces and the mayors of its metropolitan cities",
    description: doc(
      "The association brings together the heads of Korea’s provinces and metropolitan cities. Through it, their administrations exchange experience and cooperate, and the governors discuss the matters that concern them all.",
      "The aim is twofold: regions that develop in balance with one another, and local autonomy in its proper measure.",
    ),
  }),
  partner("national-association-of-mayors", {
    name: "National Association of Mayors",
    acronym: "NAM",
    nativeName: "전국시장군수구청장협의회",
    website: "https://www.namk.or.kr/",
    tagline: "The 226 mayors of Korea’s cities, counties and districts",
    description: doc(
      "The 226 mayors who head Korea’s cities, counties and districts consult one another in this association. They learn from one another and cooperate, so that the quality of life in their communities improves.",
      "The association works on better systems of government, brings proposals for policy to the central government, and stands for balanced local development and grassroots democracy, so that local self-government becomes a reality.",
    ),
  }),
  partner("stockholm-resilience-centre", {
    name: "Stockholm Resilience Centre",
    website: "https://www.stockholmresilience.org/",
    links: [
      { label: "Stockholm University", url: "https://www.su.se/" },
      { label: "Mistra", url: "https://www.mistra.org/" },
    ],
    tagline: "Research on how people and nature can live with change",
    description: doc(
      paragraph(
        "The center studies how social-ecological systems are governed, with an eye above all to their ",
        italic("resilience"),
        ", the capacity to live with change and keep developing.",
      ),
      "Stockholm University runs it jointly with the Royal Swedish Academy of Sciences, through the academy’s Beijer International Institute of Ecological Economics. Funding comes from Mistra, the Swedish foundation for strategic environmental research.",
    ),
  }),
  partner("urbis", {
    name: "Urban Biosphere Initiative",
    acronym: "URBIS",
    website: "https://cbc.iclei.org/",
    tagline: "A global program for resilient urban biospheres",
    description: doc(
      "URBIS is a global program for urban biospheres that are resilient and ecologically sustainable. It starts from the premise that, even as the world urbanizes rapidly, the conservation of biodiversity and the services of ecosystems can go together with social and economic development that is just.",
      "Its work consists of dialogue, research and the making of resources, along with an award process, all within a network that spans the world.",
    ),
  }),
]
