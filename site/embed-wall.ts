/** What the wall reads of partners.json (site/partners-schema). */
type Partners = {
  event: { title: string; page: string; languages?: string[] }
  tiers: {
    name: string
    logoSize: Size
    translations?: Translations
    partners: {
      name: string
      tagline: string | null
      page: string
      logo: Logo | null
      translations?: Translations
    }[]
  }[]
}
type Translations = Partial<
  Record<string, { name: string | null; tagline?: string | null; page?: string } | undefined>
>
type Size = "small" | "medium" | "large"
type Shown = { width: number; height: number; x: number; y: number }
type Picture = {
  url: string
  renditions: { url: string; width: number; type: string }[]
  shown: Record<Size, Shown>
}
type Logo = Picture & { alt: string; dark: Picture | null }

/**
 * Builds an event's partners after a script element of any page, in a shadow root, from the JSON beside the script's own
 * address. Browsers on other sites run this; after a change, `npm run embed`. It makes elements and sets texts, never HTML,
 * and styles through a constructed sheet, which a strict policy of the page allows.
 */
export function buildWall(script: HTMLScriptElement): void {
  const { event = "", tier, size, layout = "wall", theme, language = "" } = script.dataset
  const source = new URL(`../e/${encodeURIComponent(event)}/partners.json`, script.src)
  const host = document.createElement("div")
  script.after(host)
  const root = host.attachShadow({ mode: "open" })
  const sheet = new CSSStyleSheet()
  const dark = ":host{color:#ece8df;background:#171613}.card{background:#f3efe6}.own{background:none}"
  const themes: Record<string, string> = {
    light: ":host{color:#1e1c18;background:#f8f5ee}",
    dark,
    auto: `:host{color:#1e1c18;background:#f8f5ee}@media(prefers-color-scheme:dark){${dark}}`,
  }
  const colors = theme && Object.hasOwn(themes, theme) ? `:host{padding:24px}${themes[theme]}` : ""
  sheet.replaceSync(`:host{display:block;line-height:1.5}
h3{margin:0 0 12px;font:inherit;font-weight:600}
ul{display:flex;flex-wrap:wrap;gap:16px;margin:0 0 32px;padding:0;list-style:none}
.list ul{flex-direction:column}
a{color:inherit;display:flex;align-items:center;gap:16px;text-decoration:none}
a:hover b,a:focus-visible b{text-decoration:underline}
a:focus-visible{outline:2px solid;outline-offset:3px}
b{font-weight:600}
span{overflow-wrap:anywhere}
i{display:block}
.card{box-sizing:border-box;flex:none;display:flex;align-items:center;justify-content:center;max-width:100%;text-align:center;overflow:hidden;background:#ffffff;color:#1e1c18;border:1px solid #8883;border-radius:2px;forced-color-adjust:none}
img{flex:none}${colors}`)
  root.adoptedStyleSheets = [sheet]

  const make = (name: string, className = "", ...inside: (Node | string)[]) => {
    const element = document.createElement(name)
    if (className) element.className = className
    element.append(...inside)
    return element
  }
  // A text that was not translated is in the event's first language, as the page around it need not be.
  const speak = <Made extends HTMLElement>(element: Made, isTranslated: boolean, first: string) => {
    const spoken = isTranslated ? language : first
    if (spoken) element.lang = spoken
    element.dir = "auto"
    return element
  }
  const link = (address: string, ...inside: Node[]) => {
    const element = make("a", "", ...inside) as HTMLAnchorElement
    element.href = new URL(address, source).href
    return element
  }
  const card = (name: string, logo: Logo | null, of: Size) => {
    const [width, height] = { small: [144, 96], medium: [192, 120], large: [256, 160] }[of] as [
      number,
      number,
    ]
    const frame = make("div", "card")
    frame.style.width = `${width}px`
    frame.style.height = `${height}px`
    if (logo) {
      const night = matchMedia("(prefers-color-scheme:dark)")
      const image = make("img") as HTMLImageElement
      const draw = () => {
        const own = theme === "dark" || (theme === "auto" && night.matches) ? logo.dark : null
        const { url, renditions, shown } = own ?? logo
        const { width: wide, height: high, x, y } = shown[of]
        frame.classList.toggle("own", !!own)
        image.width = wide
        image.height = high
        image.style.translate = `${x}px ${y}px`
        const fit = renditions.find(
          (made) => made.type.endsWith("webp") && made.width >= wide * devicePixelRatio,
        )
        image.src = new URL(fit?.url ?? url, source).href
      }
      image.loading = "lazy"
      image.alt = layout === "list" ? "" : logo.alt
      night.addEventListener("change", draw)
      draw()
      frame.append(image)
    } else if (layout !== "list") frame.append(name)
    return frame
  }
  const show = ({ event: { languages }, tiers }: Partners) => {
    const [first = ""] = languages ?? []
    for (const { name: title, logoSize, partners, translations } of tiers) {
      if (tier && tier.trim().toLowerCase() !== title.toLowerCase()) continue
      const of = size === "small" || size === "medium" || size === "large" ? size : logoSize
      const items = partners.map((partner) => {
        const said = partner.translations?.[language]
        const name = said?.name || partner.name
        const tagline = said?.tagline || partner.tagline
        const page = said?.page || partner.page
        // Words of the logo's own have no translation, and say more than the name.
        const logo = partner.logo?.alt === partner.name ? { ...partner.logo, alt: name } : partner.logo
        const isNamed = !!said?.name
        const words = make("span", "", speak(make("b", "", name), isNamed, first))
        if (tagline) words.append(speak(make("i", "", tagline), !!said?.tagline, first))
        // The logo's words stay in the first language when they are its own.
        const shown = speak(card(name, logo, of), isNamed && (!logo || logo.alt === name), first)
        return make("li", "", link(page, shown, ...(layout === "list" ? [words] : [])))
      })
      const said = translations?.[language]?.name
      const heading = speak(make("h3", "", said || title), !!said, first)
      root.append(make("section", layout === "list" ? "list" : "", heading, make("ul", "", ...items)))
    }
  }
  // A page that was made for the wall still leads to the partners when the wall cannot be had.
  const fail = () => root.append(link("./", speak(make("b", "", "See the partners"), false, "en")))
  fetch(source)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then(show)
    .catch(fail)
}
