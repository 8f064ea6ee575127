"use client"
import Link from "next/link"
import { LIST_ROW } from "@/components/list-row"
import { PartnerLogo } from "@/components/partner-logo"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { useListKeys } from "@/components/use-list-keys"
import { counted } from "@/domain/counted"
import type { ReleaseImage } from "@/domain/release"
import { restore } from "./list-actions"

type Archived = {
  id: number
  slug: string
  name: string
  logo: ReleaseImage | null
}

/** Partners put away: out of the lists and of the next publish, with everything they had. */
export function Archive({
  partners,
  base,
  canEdit,
}: {
  partners: Archived[]
  base: string
  canEdit: boolean
}) {
  const { run, waitingFor, problem } = useAction()
  const keys = useListKeys()
  return (
    <details className="mt-12">
      <summary className="w-fit rounded-sm py-1 text-soft hover:text-ink">
        {counted(partners.length, "archived partner")}
      </summary>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <ul {...keys} className="mt-2 border-t border-line">
        {partners.map((partner) => (
          <li key={partner.id} {...LIST_ROW} className="flex items-center gap-4 border-b border-line py-2">
            <PartnerLogo logo={partner.logo} name={partner.name} className="h-10 w-16" />
            <Link
              href={`${base}/partners/${partner.slug}`}
              className="min-w-0 flex-1 hover:text-act hover:underline"
            >
              {partner.name}
            </Link>
            {canEdit ? (
              <Button
                size="small"
                waiting={waitingFor === String(partner.id)}
                waitingWord="Restoring…"
                onClick={() => void run(() => restore(partner.id), undefined, String(partner.id))}
                aria-label={`Restore ${partner.name}`}
              >
                Restore
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
