/** What an event says of itself in a further language; what is not given falls back to its first language. */
export type EventTranslation = { title?: string; place?: string; intro?: string }
/** By BCP 47 tag, the first language excluded. */
export type EventTranslations = Record<string, EventTranslation>
export type TierTranslations = Record<string, { name?: string }>
