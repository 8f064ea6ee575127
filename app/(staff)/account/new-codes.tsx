"use client"
import { CopyButton } from "@/components/copy-button"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { marked, say, t } from "@/domain/words"

/** Recovery codes, on the one occasion that they are shown. */
export function NewCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const text = `${say(HEAD)}\n\n${codes.join("\n")}\n`
  return (
    <Notice tone="owed">
      <div className="grid gap-4">
        <div>
          <p className="font-semibold">{t("Keep these recovery codes now")}</p>
          <p>
            {t(
              "Each signs you in once when your app or passkey is not at hand. They are never shown again; all older ones have ended.",
            )}
          </p>
        </div>
        <ul
          className="grid max-w-105 grid-cols-2 gap-x-6 gap-y-1 tabular-nums"
          aria-label={t("Recovery codes")}
        >
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => download(text)}>{t("Download")}</Button>
          <CopyButton text={text} label={t("Copy")} about={t("Copy the recovery codes")} />
          <Button onClick={() => print(text)}>{t("Print")}</Button>
          <Button look="primary" onClick={onKept}>
            {t("I have kept them")}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

const HEAD = marked("Greenroom recovery codes. Each works once, in place of a code of the app or a passkey.")

function download(text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }))
  const link = document.createElement("a")
  link.href = url
  link.download = "greenroom-recovery-codes.txt"
  link.click()
  URL.revokeObjectURL(url)
}

/** The codes alone, not the page around them. */
function print(text: string) {
  const frame = document.createElement("iframe")
  frame.title = t("Recovery codes to print")
  frame.style.cssText = "position:fixed;width:0;height:0;border:0"
  frame.srcdoc = "<!doctype html><title>Greenroom recovery codes</title><pre></pre>"
  frame.onload = () => {
    const pre = frame.contentDocument?.querySelector("pre")
    if (pre) pre.textContent = text
    frame.contentWindow?.addEventListener("afterprint", () => frame.remove())
    frame.contentWindow?.print()
  }
  document.body.append(frame)
}
