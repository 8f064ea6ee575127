const TYPE = [
  { look: "text-32 font-serif font-medium", words: "32 serif: the title of a screen" },
  { look: "text-24 font-serif font-medium", words: "24 serif: an event, a dialog" },
  { look: "text-18 font-semibold", words: "18: a section" },
  { look: "text-15", words: "15: everything that is read" },
  { look: "text-15 font-semibold", words: "15 semibold: labels, names" },
  { look: "text-13 text-soft", words: "13 soft: notes, times, hints" },
]

const SPACES = [4, 8, 12, 16, 24, 32, 48, 64]

const COLORS = {
  paper: "bg-paper",
  sheet: "bg-sheet",
  sunk: "bg-sunk",
  ink: "bg-ink",
  soft: "bg-soft",
  line: "bg-line",
  edge: "bg-edge",
  act: "bg-act",
  "act-strong": "bg-act-strong",
  "on-act": "bg-on-act",
  "act-wash": "bg-act-wash",
  owed: "bg-owed",
  "owed-wash": "bg-owed-wash",
  wrong: "bg-wrong",
  "wrong-wash": "bg-wrong-wash",
  card: "bg-card",
}

/** Type, spacing and colors. */
export function Foundations() {
  return (
    <>
      <section className="grid gap-4">
        <h2 className="font-serif text-24 font-medium">Type</h2>
        {TYPE.map(({ look, words }) => (
          <p key={words} className={look}>
            {words}
          </p>
        ))}
      </section>
      <section className="grid gap-4">
        <h2 className="font-serif text-24 font-medium">Spacing, on a grid of 4 pixels</h2>
        <ul className="flex flex-wrap items-end gap-6">
          {SPACES.map((pixels) => (
            <li key={pixels} className="grid justify-items-center gap-1 text-13 text-soft">
              <span className="bg-act" style={{ width: pixels, height: pixels }} />
              {pixels}
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-4">
        <h2 className="font-serif text-24 font-medium">Colors</h2>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-8">
          {Object.entries(COLORS).map(([name, fill]) => (
            <li key={name} className="grid gap-1 text-13">
              <span className={`h-10 rounded-sm border border-edge ${fill}`} />
              {name}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
