/** Opens what a framed page of ours links to elsewhere in a tab of its own: most sites refuse to be shown in a frame. */
export function openLinksOutside(page: Document) {
  // The same function each time, so that asking twice for one page is asking once.
  page.addEventListener("click", openOutside)
}

function openOutside(click: MouseEvent) {
  const link = (click.target as Element).closest("a")
  if (!link || link.origin === window.location.origin) return
  click.preventDefault()
  window.open(link.href, "_blank", "noopener,noreferrer")
}
