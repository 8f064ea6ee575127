import type { ReactElement } from "react"

/** An element as HTML text. */
export async function toMarkup(element: ReactElement): Promise<string> {
  // Imported here: Next.js refuses react-dom/server at the top of a module that a route handler loads.
  const { renderToStaticMarkup } = await import("react-dom/server")
  return renderToStaticMarkup(element)
}
