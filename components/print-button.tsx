"use client"
import { Button } from "@/components/ui/button"
import { t } from "@/domain/words"

export function PrintButton() {
  return <Button onClick={() => window.print()}>{t("Print or save as PDF")}</Button>
}
