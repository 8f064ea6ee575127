/** The words of tier titles in the languages that event documents come in. Lower case, NFC, straight apostrophes. */

/** The words among them that say who organizes, hosts or convenes the event (domain/tier-role). */
export const ORGANIZER_WORDS = words(`
  host hosts co-host cohost cohosts organiser organisers organizer organizers organisator coorganiser coorganisers
  coorganizer coorganizers convener conveners convenor convenors veranstalter mitveranstalter gastgeber ausrichter
  organisateur organisateurs hôte hôtes coorganisateurs organizador organizadores anfitrión anfitriones organizan
  organiza coorganizadores realização organização anfitrião anfitriões organizzatore organizzatori organizatorzy
  organizator organizátoři arrangörer arrangør arrangører organizatör организатор организаторы організатори المنظمون
  المنظمين 주최 주관 공동주최 공동주관 주최기관 주관기관 주최자 主催 共催 主催者 主办单位 承办单位 协办单位 主辦單位 承辦單位 協辦單位 主办 承办 协办
`)

/** A word that makes a line a tier title. */
export const HEAD_WORDS: ReadonlySet<string> = new Set([
  ...ORGANIZER_WORDS,
  ...words(`
  partner partners partnership partnerships sponsor sponsors sponsorship sponsored supporter supporters
  donor donors funder funders patron patrons benefactor benefactors contributor contributors exhibitor exhibitors
  collaborator collaborators endorser endorsers backers underwriters
  support lender lenders supplier suppliers carrier carriers provider providers vendors advertiser advertisers ambassadors
  lieferanten dienstleister ausstatter fournisseurs proveedores fornitori
  sponsoren förderer unterstützer träger aussteller kooperationspartner
  partnerinnen schirmherrschaft schirmherr stifter mäzene
  partenaire partenaires parrain parrains mécène mécènes soutien soutiens commanditaire
  commanditaires sponsorisation
  patrocinador patrocinadores patrocinadoras patrocinio patrocinios colaborador colaboradores colaboradoras
  socio socios auspiciador auspiciadores auspiciantes aliado aliados
  colaboran colabora patrocinan patrocina apoyan apoya apoyo apoyos
  parceiro parceiros apoio apoios apoiadores patrocínio patrocínios
  patrocinatore patrocinatori sostenitore sostenitori partnerzy sponsorzy
  patroni patronat darczyńcy sponzoři partneři sponsorer samarbetspartner samarbetspartners
  samarbetspartner sponsorlar ortaklar destekçiler
  партнёр партнёры партнер партнеры спонсор спонсоры партнери спонсори
  الشركاء الرعاة الداعمون
  후원 협찬 협력 후원사 협찬사 파트너 스폰서 특별후원 후원기관 협력기관 후원단체 협력단체 협력사 참가기관 참여기관
  後援 協賛 協力 特別協賛 特別協力 パートナー スポンサー 協賛企業 後援団体 協力団体
  支持单位 赞助商 合作伙伴 支持單位 贊助商 合作夥伴 支持 赞助 指导单位 合作单位 赞助单位
`),
])

/** Words that a tier title may have beside its head, and that are none alone. */
export const MODIFIERS = words(`
  gold golden silver bronze platinum diamond titanium emerald sapphire ruby crystal copper premium level tier category
  main lead leading headline title principal associate associated affiliate affiliated strategic official institutional
  academic scientific science technical technology tech venue local national international global regional community
  media press education educational supporting networking catering hospitality mobility travel transport airline
  hotel accommodation co knowledge implementing participating cooperating cooperation collaborating collaboration
  organising organizing organization organizations organisation organisations organised organized hosted hosting
  supported presented powered funded endorsed endorsing contributing partnering sponsoring presenting corporate
  industry business private public government governmental municipal city university research cultural culture
  broadcast broadcasting radio tv online digital print outreach promotional marketing communication communications
  financial finance funding founding charity charitable nonprofit non profit ngo civil society youth student
  key core major minor other further additional special general exclusive primary secondary grand bronze in-kind kind
  food beverage drinks wine beer coffee water logistics shipping security insurance legal energy sustainability climate
  innovation startup workshop session track stage award awards prize reception dinner lunch badge lanyard wifi party
  institution institutions institutes agencies agency bodies body companies company firms members member committee
  society societies association associations table hall halle pavilion zone booth stand floor country honour honor
  patronage auspices network networks group groups friends steering individual list
  universities governments ngos foundations charities patient
  naming rights timing apparel kit equipment automotive vehicle anchor legacy founder
  haupt offizielle offizieller offiziellen wissenschaftliche wissenschaftlicher lokale regionale weitere strategische
  institutionelle unsere gold silber platin medien freundlicher
  principal principaux principale officiel officiels officielle institutionnel institutionnels médias média technique
  techniques financier financiers scientifiques scientifique académiques associés locaux or argent
  principales oficial oficiales institucional institucionales estratégicos estratégico técnicos académicos medios
  entidades entidad colaboradoras instituciones empresas globales locales oro plata bronce platino diamante ouro prata
  institucionais oficiais institutos principali istituzionali ufficiali tecnici
  główny główni medialni strategiczni генеральный генеральные официальный официальные информационные информационный
  стратегические 공식 골드 실버 브론즈 플래티넘 다이아몬드 미디어 기관 단체 특별
`)

export const SMALL = words(`
  of the our for and to with in by at a an this year's its all who we
  der die das des und unser unsere von mit für im am le la les de des du et nos notre aux avec el los las del y nuestros
  nuestras con por para e os as dos das nossos i il gli con nostri and
`)

/** What the title may be about: the event itself and its year. */
export const EVENT_WORDS =
  /^(?:(?:19|20)\d\d|'\d\d|\d{1,3}|[a-h]|i{1,3}|iv|vi?|summits?|conferences?|events?|festivals?|forums?|fora|congress|symposium|exhibitions?|expo|fair|gala|marathon|championships?|tournament|games|race|biennale|hackathon|convention|meeting|week|days?|konferenz|tagung|kongress|messe|veranstaltung|conférence|sommet|congrès|congreso|conferencia|cumbre|evento|événement|evénement|행사|대회|포럼|회의)$/u

/** Whole phrases: "Organised by", "With the kind support of", "Mit freundlicher Unterstützung von". */
export const PHRASES = new RegExp(
  `^(?:${[
    "(?:co-?)?(?:organi[sz]ed|hosted|sponsored|supported|presented|powered|funded|endorsed|convened|produced|brought to you|made possible|co-?financed|delivered|backed)(?: (?:and|&) (?:\\p{L}+))? by",
    "(?:with|under) (?:the )?(?:\\p{L}+ )?(?:support|patronage|auspices|assistance|contributions?|sponsorship)(?: (?:of|from|by))?",
    "(?:organi[sz]ed |presented |held )?in (?:\\p{L}+ )?(?:co-?operation|partnership|collaboration|association) with",
    "(?:with )?(?:the )?(?:\\p{L}+ )?support (?:is )?(?:\\p{L}+ )?(?:provided|given|offered) by",
    "(?:steering|organi[sz]ing|host(?:ing)?|scientific|programme?) committee",
    "friends of (?:the )?[\\p{L} ]{3,30}(?:festival|summit|conference|forum|congress)",
    "(?:mit )?(?:freundlicher |der )?(?:unterstützung|förderung)(?: (?:von|durch|der|des))?",
    "(?:gefördert|unterstützt|veranstaltet|organisiert|präsentiert) (?:von|durch|vom)",
    "in (?:zusammenarbeit|kooperation|partnerschaft) mit",
    "unter der schirmherrschaft (?:von|des|der)",
    "(?:avec|grâce au) le soutien (?:de|du|des)(?: la)?",
    "(?:co-?)?(?:organisé|soutenu|financé|parrainé|présenté)e?s? par",
    "en (?:partenariat|collaboration|coopération) avec",
    "sous le (?:haut )?patronage (?:de|du|des)",
    "con el (?:apoyo|patrocinio|auspicio) (?:de|del)",
    "(?:organizado|patrocinado|apoyado|financiado) por",
    "en colaboración con",
    "com o apoio d[eoa]s?",
    "con il (?:patrocinio|sostegno|contributo|supporto) d(?:i|el|ella)",
    "in collaborazione con",
    "(?:mede )?mogelijk gemaakt door",
    "in samenwerking met",
    "при поддержке",
    "z udziałem|pod patronatem",
    "with thanks to|thanks to our (?:partners|sponsors)",
    "(?:\\p{L}+ )?(?:supporting|participating|organi[sz]ing|co-?operating|collaborating|partner|sponsoring|hosting|endorsing|contributing|implementing|affiliated|associated)(?: and \\p{L}+)? (?:organi[sz]ations?|institut(?:ions?|es)|societ(?:y|ies)|associations?|companies|agenc(?:y|ies)|bod(?:y|ies)|entities|networks|universities|cities|members|countries)",
    "(?:entidades|instituciones|empresas|organismos|organizaciones) (?:colaborador|organizador|patrocinador|participant|asociad|coorganizador)(?:as|es|os)",
    "(?:unterstützende|beteiligte|teilnehmende|mitwirkende) (?:organisationen|institutionen|unternehmen|partner)",
  ].join("|")})$`,
  "u",
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""))
}
