"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { PartnerLogo } from "@/components/partner-logo"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"
import { counted } from "@/domain/counted"
import { restore } from "./actions"

type Archived = {
  id: number
  slug: string
  name: string
  logo: { path: string; width: number; height: number } | null
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
  const router = useRouter()
  const [waiting, setWaiting] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function bringBack(id: number) {
    setWaiting(id)
    setProblem(null)
    const result = await answerOf(restore(id))
    if (!result.ok) setProblem(result.message)
    router.refresh()
    setWaiting(null)
  }

  return (
    <details className="mt-12">
      <summary className="w-fit rounded-sm py-1 text-soft hover:text-ink">
        {counted(partners.length, "archived partner")}
      </summary>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <ul className="mt-2 border-t border-line">
        {partners.map((partner) => (
          <li key={partner.id} className="flex items-center gap-4 border-b border-line py-2">
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
                waiting={waiting === partner.id}
                waitingWord="Restoring…"
                onClick={() => void bringBack(partner.id)}
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
