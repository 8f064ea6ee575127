/** The door to the green room, ajar, and the name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-serif text-18 font-medium">
      <svg viewBox="0 0 20 24" aria-hidden="true" className="h-5 w-auto text-act" fill="none">
        <path d="M2 22V2h16v20" stroke="currentColor" strokeWidth="2.4" strokeLinejoin="round" />
        <path d="M2 22 11 24V5L2 2Z" fill="currentColor" />
      </svg>
      Greenroom
    </span>
  )
}
