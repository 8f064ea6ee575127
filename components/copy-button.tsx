"use client"
import { useEffect, useState } from "react"
import { t } from "@/domain/words"
import { Button } from "./ui/button"

/** Puts a text on the clipboard and says so; where the browser allows neither way, shows the text to copy by hand. */
export function CopyButton({
  text,
  label,
  about,
  size = "normal",
}: {
  text: string
  label: string
  /** What it copies, for those who hear the button alone. */
  about?: string
  size?: "normal" | "small"
}) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready")
  useEffect(() => {
    if (state !== "copied") return
    const timer = setTimeout(() => setState("ready"), 4000)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <>
      <Button
        size={size}
        onClick={async () => setState((await copy(text)) ? "copied" : "refused")}
        aria-label={state === "copied" || !about ? undefined : about}
        className="grid! grid-cols-1"
      >
        {/* Both words take the same place, so that the button keeps its width. */}
        <span className={`col-start-1 row-start-1 ${state === "copied" ? "invisible" : ""}`}>{label}</span>
        <span className={`col-start-1 row-start-1 ${state === "copied" ? "" : "invisible"}`}>
          ✓ {t("Copied")}
        </span>
      </Button>
      <span role="status" className="sr-only">
        {state === "copied" ? t("Copied.") : ""}
      </span>
      {state === "refused" ? (
        <label className="grid basis-full gap-1 text-13">
          {t("Your browser does not let this page copy. Copy it from here:")}
          <input
            readOnly
            value={text}
            onFocus={(focus) => focus.target.select()}
            className="h-10 w-full rounded-md border border-edge bg-sheet px-3 text-15"
          />
        </label>
      ) : null}
    </>
  )
}

/** The clipboard is there on secure pages only (https or localhost); the older way works on others. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement("textarea")
    area.value = text
    area.setAttribute("readonly", "")
    area.style.position = "fixed"
    area.style.opacity = "0"
    document.body.append(area)
    area.select()
    const copied = document.execCommand("copy")
    area.remove()
    return copied
  }
}
