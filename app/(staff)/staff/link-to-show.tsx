"use client"
import { CopyButton } from "@/components/copy-button"
import { Notice } from "@/components/ui/notice"
import { t } from "@/domain/words"

/** A link that no mail carries: it is kept nowhere, so it is shown this once, to be passed on by hand. */
export function LinkToShow({ link, name, lasts }: { link: string; name: string; lasts: string }) {
  return (
    <Notice tone="done">
      <p className="font-semibold">{t("Pass this link on to {name}.", { name })}</p>
      <p>{t("It is shown only now. {lasts}", { lasts })}</p>
      <p className="my-3 font-mono text-13 break-all select-all">{link}</p>
      <CopyButton
        text={link}
        label={t("Copy link")}
        about={t("Copy link for {name}", { name })}
        size="small"
      />
    </Notice>
  )
}
