import type { ComponentProps } from "react"

const LOOKS = {
  primary: "bg-act text-on-act hover:bg-act-strong border-transparent",
  plain: "bg-sheet text-ink border-edge hover:bg-sunk",
  quiet: "bg-transparent text-act border-transparent hover:bg-act-wash",
  danger: "bg-sheet text-wrong border-wrong hover:bg-wrong-wash",
} as const

export type ButtonLook = keyof typeof LOOKS

/** The shape shared by buttons and by links that act as one. */
export function buttonClass(look: ButtonLook = "plain", size: "normal" | "small" = "normal"): string {
  const space = size === "small" ? "min-h-8 px-3 text-13" : "min-h-10 px-4 text-15"
  return `inline-flex items-center justify-center gap-2 rounded-md border font-semibold whitespace-nowrap transition-colors duration-100 disabled:opacity-60 ${space} ${LOOKS[look]}`
}

/** A verb. While `waiting` it says so, keeps its width, and takes no second click. */
export function Button({
  look = "plain",
  size = "normal",
  waiting = false,
  waitingWord,
  className = "",
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & {
  look?: ButtonLook
  size?: "normal" | "small"
  waiting?: boolean
  waitingWord?: string
}) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={waiting || undefined}
      aria-busy={waiting || undefined}
      onClick={(click) => (waiting ? click.preventDefault() : onClick?.(click))}
      className={`${buttonClass(look, size)} ${className}`}
    >
      {waiting ? (
        <>
          <Spinner />
          {waitingWord ?? children}
        </>
      ) : (
        children
      )}
    </button>
  )
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 animate-spin rounded-full border-2 border-current border-t-transparent"
    />
  )
}
