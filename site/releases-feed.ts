import { mainLanguage } from "@/domain/localized"
import type { Release } from "@/domain/release"
import { changesInSentences, changesInShort, type History } from "@/domain/release-history"
import { inLanguage } from "@/domain/words"
import type { SiteOptions } from "./document"
import { addressOn, eventPath, feedPath } from "./paths"
import { wordsIn } from "./words"
import { xmlText, xmlTime } from "./xml"

/**
 * The Atom feed (RFC 4287) of an event's releases: an entry for each that the public may be told, saying what it changed.
 * Ids are tag URIs (RFC 4151) made of the host of the base address, the day of the first release, and the numbers of
 * event and release, so that they outlive a change of the event's address; without a base address the host is localhost.
 * What it says of releases is in English; title and author are the event's, in its first language.
 */
export function releasesFeed(release: Release, history: History, options: SiteOptions): string {
  const { title, slug } = release.event
  const language = mainLanguage(release)
  const words = wordsIn(language)
  const own = feedPath(slug)
  const at = (path: string) => xmlText(addressOn(own, path, options.baseUrl))
  const host = options.baseUrl ? new URL(options.baseUrl).hostname : "localhost"
  const id = `tag:${host},${xmlTime(history.startedAt).slice(0, 10)}:event/${history.event}`
  const entries = history.releases.map(
    ({ release: number, at: shownAt, before, changes }) => `  <entry>
    <id>${id}/release/${number}</id>
    <title>${xmlText(`Release ${number}: ${inLanguage("en", () => changesInShort(changes, before))}`)}</title>
    <updated>${xmlTime(shownAt)}</updated>
    <link rel="alternate" type="text/html" href="${at(eventPath(slug))}"/>
    <content type="text">${xmlText(inLanguage("en", () => changesInSentences(changes, before)).join("\n"))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${id}</id>
  <title xml:lang="${words.spoken.lang ?? language}">${xmlText(words.eventTitle(title))}</title>
  <updated>${xmlTime(history.changedAt)}</updated>
  <author xml:lang="${language}"><name>${xmlText(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${at(own)}"/>
  <link rel="alternate" type="text/html" href="${at(eventPath(slug))}"/>
${entries.join("")}</feed>
`
}
