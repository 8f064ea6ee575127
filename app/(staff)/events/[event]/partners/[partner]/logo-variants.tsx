"use client"
import { FileDrop, LOGO_FILES } from "@/components/file-drop"
import { buttonClass } from "@/components/ui/button"
import { Term } from "@/components/ui/term"
import { answerOf } from "@/components/use-submit"
import { fileKind, VariantPicture } from "@/components/variant-picture"
import { PRINT_FILE_LIMIT } from "@/domain/file-size"
import { LOGO_VARIANTS, type LogoVariant, VARIANT_LABELS } from "@/domain/logo-facts"
import type { ReleaseImage } from "@/domain/release"
import { type Message, marked, say, t } from "@/domain/words"
import { dropVariant } from "../logo-actions"
import { useLogoUndo } from "./use-logo-undo"

export type VariantFile = { variant: LogoVariant; file: ReleaseImage }

const ABOUT: Record<LogoVariant, Message> = {
  dark: marked("For dark backgrounds: shown on dark screens in place of the main logo."),
  mono: marked("In one color, for engraving, stamps and embossing."),
  print: marked("For printed matter: PDF, SVG, PNG or JPEG up to 25 MB, kept exactly as sent."),
}

const PRINT_FILES = "application/pdf,image/svg+xml,image/png,image/jpeg,.pdf,.ai,.svg,.png,.jpg,.jpeg"

/** The brand's further files. Greenroom makes none of them: a brand is never recolored. */
export function LogoVariants({
  partnerId,
  variants,
  frozen,
  inputs,
  onChange,
}: {
  partnerId: number
  variants: VariantFile[]
  frozen: boolean
  /** Where each variant's file input is kept, to be opened from elsewhere. */
  inputs: Partial<Record<LogoVariant, HTMLInputElement | null>>
  onChange: () => void
}) {
  const offerBack = useLogoUndo()
  return (
    <div className="mt-2 grid gap-1">
      <div className="flex items-center gap-2">
        <h3 className="font-semibold">{t("Variants")}</h3>
        <Term of="variant" />
      </div>
      <ul className="border-t border-line">
        {LOGO_VARIANTS.map((variant) => {
          const file = variants.find((item) => item.variant === variant)?.file ?? null
          const label = VARIANT_LABELS[variant]
          return (
            <li key={variant} className="flex flex-wrap gap-x-4 gap-y-2 border-b border-line py-3">
              <Thumbnail variant={variant} file={file} />
              <div className="grid min-w-0 flex-1 basis-64 content-start gap-1.5">
                <p className="font-semibold">
                  {label}
                  {file ? <span className="font-normal text-soft">, {fileKind(file)}</span> : null}
                </p>
                <p className="text-13 text-soft">{say(ABOUT[variant])}</p>
                {frozen ? (
                  file && variant === "print" ? (
                    <Download partnerId={partnerId} />
                  ) : null
                ) : (
                  <FileDrop
                    isPlain
                    label={t("{variant} file", { variant: label })}
                    address={`/api/partners/${partnerId}/logo/${variant}`}
                    accept={variant === "print" ? PRINT_FILES : LOGO_FILES}
                    {...(variant === "print" ? { limitBytes: PRINT_FILE_LIMIT } : {})}
                    word={
                      file
                        ? t("Replace {variant}", { variant: label.toLowerCase() })
                        : t("Add {variant}", { variant: label.toLowerCase() })
                    }
                    removeWord={t("Remove {variant}", { variant: label.toLowerCase() })}
                    inputRef={(input) => {
                      inputs[variant] = input
                    }}
                    onUploaded={() => {
                      onChange()
                      return t("The {variant} is saved.", { variant: label.toLowerCase() })
                    }}
                    onRemove={
                      file
                        ? async () => {
                            const result = await answerOf(dropVariant({ partnerId, variant }))
                            if (!result.ok) return result
                            onChange()
                            offerBack({
                              ...{ partnerId, hash: result.hash, onChange },
                              said: t("The {variant} is removed. Earlier revisions keep it.", {
                                variant: label.toLowerCase(),
                              }),
                              undone: t("The {variant} is back.", { variant: label.toLowerCase() }),
                            })
                            return { ok: true, done: "" }
                          }
                        : undefined
                    }
                  >
                    {file && variant === "print" ? <Download partnerId={partnerId} /> : null}
                  </FileDrop>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Thumbnail({ variant, file }: { variant: LogoVariant; file: ReleaseImage | null }) {
  if (file && variant !== "print")
    return <VariantPicture variant={variant} file={file} className="h-16 w-24" />
  return (
    <span
      aria-hidden="true"
      className={`flex h-16 w-24 ${file ? "" : "max-sm:hidden"} flex-none items-center justify-center rounded-sm border border-dashed border-edge text-13 text-soft`}
    >
      {file ? fileKind(file) : t("none")}
    </span>
  )
}

function Download({ partnerId }: { partnerId: number }) {
  return (
    <a
      href={`/api/partners/${partnerId}/logo/print`}
      download
      className={`${buttonClass("plain", "small")} justify-self-start`}
    >
      {t("Download")}
    </a>
  )
}
