export type Detail = Record<string, unknown>
/** Names a contact by id, whether it is still one or not. */
export type ContactName = (id: unknown) => string
/** Says what somebody did, of what the log keeps about it. */
export type Tell = (detail: Detail, name: ContactName, timeZone: string) => string
