import script from "./embed-script.json" with { type: "json" }

/**
 * The script of `<script src="…/embed/partners-1.js" data-event="<event>" async></script>`. Version 1 keeps its
 * attributes: data-event, data-language (one of the event's, as a BCP 47 tag), data-tier (a tier's name), data-size (small, medium, large), data-layout (wall, list) and
 * data-theme (light, dark, auto; the page's own colors without it). Mends reach every site that uses it within a day.
 * It is made of site/embed-wall.ts by `npm run embed`.
 */
export const EMBED_SCRIPT_PATH = "/embed/partners-1.js"

export const EMBED_SCRIPT: string = script.source
