import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { PageHead } from "@/components/ui/page-head"
import { isDevelopment } from "@/lib/env"
import { Controls } from "./controls"
import { Fields } from "./fields"
import { Foundations } from "./foundations"
import { Messages } from "./messages"
import { ThemeSwitch } from "./theme-switch"

export const metadata: Metadata = { title: "Design" }

/** Every piece of components/ui in every state, for those who build the desk: in development only, elsewhere a 404. */
export default function DesignPage() {
  if (!isDevelopment()) notFound()
  return (
    <main className="mx-auto max-w-360 px-4 py-12 sm:px-8">
      <PageHead title="Design" about="Paper and ink: every piece of components/ui in every state.">
        <ThemeSwitch />
      </PageHead>
      <div className="grid gap-16">
        <Foundations />
        <Piece title="Buttons, menus, words">
          <Controls />
        </Piece>
        <Piece title="Fields">
          <Fields />
        </Piece>
        <Piece title="Messages and states">
          <Messages />
        </Piece>
      </div>
    </main>
  )
}

function Piece({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="font-serif text-24 font-medium">{title}</h2>
      {children}
    </section>
  )
}
