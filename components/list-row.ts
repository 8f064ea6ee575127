/** Spread onto each row of a list whose keys `useListKeys` handles. Apart from the hook, so that the server's rows have it too. */
export const LIST_ROW = { "data-list-row": "" } as const

/** Spread onto the button that gets the focus in rows without a link. */
export const LIST_TARGET = { "data-list-target": "" } as const
