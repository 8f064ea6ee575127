import { AsyncLocalStorage } from "node:async_hooks"
import type { IncomingMessage } from "node:http"
import { chooseReaderLanguage, LANGUAGE_COOKIE, type ReaderLanguage, settleReader } from "@/domain/words"
import korean from "@/messages/ko.json" with { type: "json" }

const reading = new AsyncLocalStorage<ReaderLanguage>()

/** From now on words are said in the language of the request that they answer. Once, when the server starts. */
export function settleRequestReader() {
  settleReader({ language: () => reading.getStore() ?? "en", catalogs: { ko: korean } })
}

/** Answers a request in the language of who sent it. */
export function forReader<T>(request: IncomingMessage, answer: () => T): T {
  const cookies = request.headers.cookie ?? ""
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([a-z]+)`, "u").exec(cookies)?.[1]
  return reading.run(chooseReaderLanguage(chosen, request.headers["accept-language"]), answer)
}
