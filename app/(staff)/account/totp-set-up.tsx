"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { CopyButton } from "@/components/copy-button"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { totpSchema } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { type NewKey, turnAppOn } from "./factor-actions"

/** Shows a new key, to be scanned or typed, and asks for a code of it. */
export function TotpSetUp({
  newKey: { key, qr },
  onDone,
  onCancel,
}: {
  newKey: NewKey
  onDone: (codes: string[] | null) => void
  onCancel: () => void
}) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(totpSchema), defaultValues: { code: "" } })
  const { onSubmit, message, waiting } = useSubmit(form, turnAppOn, ({ codes }) => {
    onDone(codes)
    router.refresh()
  })
  return (
    <div className="grid gap-5 border-l-4 border-line pl-4">
      <ol className="grid list-decimal gap-4 pl-5">
        <li>
          <p>{t("Scan this with your authenticator app.")}</p>
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t("QR code of the key. The same key stands below as text.")}
            shapeRendering="crispEdges"
            className="mt-3 size-48 rounded-md border border-line bg-white"
          >
            <path d={qr.path} fill="#000" />
          </svg>
        </li>
        <li>
          <p>{t("Or type this key into it (based on time, six digits):")}</p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <code className="rounded-sm bg-sunk px-2 py-1 text-15 break-words">{key}</code>
            <CopyButton
              text={key.replaceAll(" ", "")}
              label={t("Copy")}
              about={t("Copy the key")}
              size="small"
            />
          </p>
        </li>
        <li>{t("Type the code that the app shows now.")}</li>
      </ol>
      <form onSubmit={onSubmit} method="post" noValidate className="grid max-w-105 gap-5">
        <TextField
          label={t("Code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          {...form.register("code")}
          error={form.formState.errors.code?.message}
        />
        {message ? <Notice tone="wrong">{message}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Checking…")}>
            {t("Turn on")}
          </Button>
          <Button onClick={onCancel}>{t("Cancel")}</Button>
        </div>
      </form>
    </div>
  )
}
