"use client"
import type { ComponentProps } from "react"
import { FieldError } from "@/components/ui/field"
import type { Layout } from "@/domain/release"
import { type Message, marked, say, t } from "@/domain/words"

const CHOICES: { value: Layout; label: Message; about: Message }[] = [
  { value: "cards", label: marked("Cards"), about: marked("Logos with the texts beside them") },
  { value: "wall", label: marked("Wall"), about: marked("Logos and names, also for a projector") },
  { value: "list", label: marked("[layout] List"), about: marked("Names and taglines, one line each") },
]

/** How the event's page shows its partners, each way drawn small. Further props (react-hook-form's register) go to every option. */
export function LayoutChoice({ error, ...rest }: { error?: string | undefined } & ComponentProps<"input">) {
  return (
    <fieldset aria-describedby={error ? "layout-error" : undefined}>
      <legend className="mb-2 text-15 font-semibold">{t("Layout of the public page")}</legend>
      <div className="grid grid-cols-3 gap-3">
        {CHOICES.map(({ value, label, about }) => (
          <label
            key={value}
            className="grid content-start gap-2 rounded-md border border-edge bg-sheet p-2 has-checked:border-act has-checked:bg-act-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act sm:p-3"
          >
            <Drawing layout={value} />
            <span className="flex items-center gap-2 font-semibold">
              <input
                type="radio"
                {...rest}
                value={value}
                aria-describedby={`layout-${value}`}
                className="size-4 accent-act outline-none"
              />
              {say(label)}
            </span>
            <span id={`layout-${value}`} className="text-13 text-soft">
              {say(about)}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id="layout-error">{error}</FieldError> : null}
    </fieldset>
  )
}

function Drawing({ layout }: { layout: Layout }) {
  return (
    <svg
      viewBox="0 0 120 76"
      aria-hidden="true"
      className="w-full rounded-sm border border-line bg-paper text-soft"
    >
      <path d="M10 10h62" stroke="currentColor" strokeWidth="5" className="text-act" />
      <path d="M10 20h100" stroke="currentColor" strokeWidth="0.75" />
      {layout === "cards" ? <Cards /> : layout === "wall" ? <Wall /> : <List />}
    </svg>
  )
}

function Cards() {
  return [0, 1].map((row) => (
    <g key={row} transform={`translate(10 ${26 + row * 24})`}>
      <rect width="30" height="19" rx="1" className="fill-card stroke-edge" strokeWidth="0.75" />
      <path d="M36 3h40" stroke="currentColor" strokeWidth="3" />
      <path d="M36 9.5h62M36 14h60M36 18.5h38" stroke="currentColor" strokeWidth="1" opacity="0.6" />
    </g>
  ))
}

function Wall() {
  const large = [0, 1, 2].map((at) => ({ x: 10 + at * 35, y: 26, width: 30, height: 19 }))
  const small = [0, 1, 2, 3, 4].map((at) => ({ x: 10 + at * 20.5, y: 56, width: 18, height: 12 }))
  return [...large, ...small].map(({ x, y, width, height }) => (
    <g key={`${x} ${y}`}>
      <rect {...{ x, y, width, height }} rx="1" className="fill-card stroke-edge" strokeWidth="0.75" />
      <path d={`M${x} ${y + height + 3.5}h${width * 0.7}`} stroke="currentColor" strokeWidth="1.5" />
    </g>
  ))
}

function List() {
  return [0, 1, 2, 3].map((row) => (
    <g key={row} transform={`translate(10 ${27 + row * 12})`}>
      <path d={`M0 2h${[46, 58, 40, 52][row]}`} stroke="currentColor" strokeWidth="3" />
      <path d="M84 2h16" stroke="currentColor" strokeWidth="1.5" className="text-act" />
      <path d="M0 8.5h100" stroke="currentColor" strokeWidth="0.5" opacity="0.5" />
    </g>
  ))
}
