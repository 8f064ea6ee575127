import { readFileSync } from "node:fs"
import path from "node:path"

/** Where our own strings would send requests. */
export const OUTSIDE = "outside.example"

/** What today's browsers run that the two lists are too old for, and what leaves a page without a script. */
const OWN = [
  `<svg onload=alert(1)>`,
  `<svg/onload=alert(1)//`,
  `<img src=x onerror=alert(1)>`,
  `"><img src=x onerror=alert(1)>`,
  `' autofocus onfocus=alert(1) x='`,
  `" autofocus onfocus=alert(1) x="`,
  "` onmouseover=alert(1) x=`",
  `<details open ontoggle=alert(1)>`,
  `<input autofocus onfocus=alert(1)>`,
  `<video><source onerror=alert(1)></video>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<object data="javascript:alert(1)"></object>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<template><script>alert(1)</script></template>`,
  `</textarea><script>alert(1)</script>`,
  `</title><script>alert(1)</script>`,
  `</style><script>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `<!--<script>alert(1)</script>-->`,
  `--><script>alert(1)</script>`,
  `]]><script>alert(1)</script>`,
  `\\u003cscript\\u003ealert(1)\\u003c/script\\u003e`,
  `\u2028</script><script>alert(1)</script>`,
  `{{constructor.constructor('alert(1)')()}}`,
  `\${alert(1)}`,
  `javascript:alert(1)//https://example.org`,
  `java\tscript:alert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `https://example.org/"onmouseover="alert(1)`,
  `https://example.org/?<script>alert(1)</script>`,
  `<img src=https://${OUTSIDE}/img>`,
  `<img srcset="https://${OUTSIDE}/set 2x">`,
  `<link rel=stylesheet href=https://${OUTSIDE}/css>`,
  `<link rel=prefetch href=https://${OUTSIDE}/prefetch>`,
  `<meta http-equiv=refresh content="0;url=https://${OUTSIDE}/refresh">`,
  `<base href=https://${OUTSIDE}/base/>`,
  `<style>@import url(https://${OUTSIDE}/import)</style>`,
  `<div style="background:url(https://${OUTSIDE}/background)">`,
  `<svg><image href=https://${OUTSIDE}/svg /></svg>`,
  `<script src=https://${OUTSIDE}/script></script>`,
  `<form action=https://${OUTSIDE}/form><input autofocus></form>`,
  `@import url(https://${OUTSIDE}/css-only);`,
  `};alert(1);//`,
  `\r\nLocation: https://${OUTSIDE}/header\r\n\r\n<script>alert(1)</script>`,
]

/** Both lists and our own, each string once. */
export function attackStrings(): string[] {
  const folder = path.join(import.meta.dirname ?? __dirname, "../documents/xss")
  const blns: string[] = JSON.parse(readFileSync(path.join(folder, "blns.json"), "utf8"))
  const seed = readFileSync(path.join(folder, "seed.txt"), "utf8").split("\n")
  return [...new Set([...OWN, ...blns, ...seed])].filter((text) => text.trim() !== "")
}
