/** Words that tell where a name ends in a first sentence. Lower case. */

export const VERBS = words(`
  is are was were has have had does aims aim works work provides provide promotes promote supports support consists
  serves serve offers offer brings bring helps help represents represent advances develops develop delivers deliver
  connects connect operates operate leads lead manages manage coordinates focuses focus seeks strives acts runs hosts
  organises organizes organizing unites builds makes make creates create produces designs invests funds conducts
  protects empowers enables believes believe combines specialises specializes stands became began started will can
  works champions fosters facilitates contributes plays covers employs owns publishes trains advises advocates
  encompasses comprises gathers joins links monitors oversees participates researches carries gives uses engages
  inspires ensures enhances guides educates accelerates shapes transforms tackles safeguards preserves restores raises
  explores celebrates showcases shares spreads teaches studies examines equips improves reduces addresses assists cares
  collects shows presents mobilises mobilizes catalyses catalyzes convenes drives defends campaigns sells broadcasts
  reports grows holds keeps exists belongs distributes administers governs regulates issues grants awards processes
  imports exports prints hires rents feeds houses exhibits performs screens moves
  ist sind wurde war hat fördert unterstützt bietet entwickelt verbindet engagiert setzt arbeitet berät vertritt
  betreibt steht zählt gehört versteht informiert schützt forscht organisiert bringt macht liefert
  est sont œuvre soutient propose accompagne rassemble développe regroupe réunit fut agit vise mène offre travaille
  es son fue ofrece trabaja promueve apoya impulsa tiene desarrolla busca reúne fomenta
  è sono promuove offre sostiene opera é são promove oferece apoia atua trabalha
  biedt werkt zijn ondersteunt är arbetar er arbejder jest
  является являются это
`)

/** "is a", "are the", "is one of": the plainest introduction. */
export const COPULAS =
  /^(?:is|are|was|were|ist|sind|est|sont|es|son|è|é|är|er|jest|zijn) (?:also |currently |today )?(?:an?|the|one|eine?|einer|das|der|die|une?|le|la|l['’]|unas?|el|uno|um|uma|o|il|lo|en|ett|et|een|het|de|among|[\p{L}’'-]+['’]s)(?:\s|(?<=['’]))/u

/** First words of a paragraph that goes on with the partner before it. */
export const PRONOUNS = words(`
  we our it its they their this these those that he she his her you your there here such both each all some many
  most one other another more together today currently now also furthermore moreover however additionally besides
  finally especially what who when where why how if while although because no not as through since thanks please
  wir unser unsere es sie er dies diese dieser dabei damit darüber heute seit hier
  nous notre nos il elle ils elles ce cette ces cela son sa ses leur leurs
  nosotros nuestro nuestra este esta estos estas ellos ellas su sus ello além também nosso nossa eles elas isso
  noi nostro nostra questo questa essa esso мы наш наша он она они это
`)

/** Of these, the ones that names begin with too ("One Planet Network"): with a second word in capitals they may. */
export const CAN_START_NAMES = words(
  "one all some many both another together today here through no as since he you",
)

/** Common nouns that name a kind of organisation: alone they point back ("The Network promotes …"). */
export const NOT_A_NAME = words(`
  network centre center foundation institute institution ministry organization organisation company initiative program
  programme association secretariat commission agency city county province university council federation alliance
  union group team project conference summit event festival fund trust society club committee department office board
  members member partners partner government state region company firm business mission vision goal goals aim aims
  platform service services school college museum library laboratory lab authority bureau division unit forum movement
  campaign charity coalition consortium corporation enterprise headquarters bank hospital church community country
  town municipality district people work activities products brand history story values address contact about note
  stiftung verein verband ministerium unternehmen organisation institut agentur stadt gesellschaft firma zentrum
  fondation réseau ministère organisme entreprise centre ville société
  fundación red ministerio organización empresa instituto asociación ciudad
`)

/** A clause before the subject: "Founded in 1990, …", "For over twenty years, …", "Based in Bonn, …". */
export const OPENERS =
  /^(?:Founded|Established|Created|Based|Headquartered|Located|Launched|Formed|Started|Since|With|As|In|For|From|Gegründet|Seit|Mit|Als|Fondée?|Créée?|Depuis|Basée?|Fundad[ao]|Desde|Con|Como)\b[^.!?]{2,140}?,\s+/u

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""))
}
