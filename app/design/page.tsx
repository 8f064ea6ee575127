import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { PageHead } from "@/components/ui/page-head"
import { isDevelopment } from "@/lib/env"
import { Controls } from "./controls"
import { Fields } from "./fields"
import { Foundations } from "./foundations"
import { Messages } from "./messages"

export const metadata: Metadata = { title: "Design" }

/** Every piece of components/ui in every state, for those who build the desk: in development only, elsewhere a 404. */
export default function DesignPage() {
  if (!isDevelopment()) notFound()
  return (
    <main className="mx-auto max-w-360 px-4 py-12 sm:px-8">
      <PageHead title="Design" about="Paper and ink: every piece of components/ui in every state.">
        <span className="text-13 text-soft">Development only</span>
      </PageHead>
      <div className="grid gap-16">
        <Foundations />
        <InBothThemes title="Buttons, menus, words">
          <Controls />
        </InBothThemes>
        <InBothThemes title="Fields">
          <Fields />
        </InBothThemes>
        <InBothThemes title="Messages and states">
          <Messages />
        </InBothThemes>
      </div>
    </main>
  )
}

function InBothThemes({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="font-serif text-24 font-medium">{title}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {(["light", "dark"] as const).map((scheme) => (
          <div
            key={scheme}
            style={{ colorScheme: scheme }}
            className="min-w-0 rounded-md border border-line bg-paper p-6 text-ink"
          >
            {children}
          </div>
        ))}
      </div>
    </section>
  )
}
