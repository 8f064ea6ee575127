import { NearLink } from "@/components/near-link"
import { rich } from "@/components/rich"
import type { Grouped, HomeTask } from "@/domain/home-tasks"
import { mayEdit, type Role } from "@/domain/permissions"
import { t } from "@/domain/words"

/** What waits for whoever looks, each with the way to it. */
export function HomeTasks({ tasks, role, base }: { tasks: HomeTask[]; role: Role; base: string }) {
  return (
    <section aria-labelledby="tasks" className="grid min-w-0 content-start gap-4">
      <h2 id="tasks" className="text-18 font-semibold">
        {t("What needs you today")}
      </h2>
      {tasks.length === 0 ? (
        <p className="border-y border-line py-4 text-soft">{nothingToDo(role)}</p>
      ) : (
        <ul className="border-t border-line">
          {tasks.map((task) => (
            <li
              key={task.kind}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
            >
              <div className="min-w-0 flex-1 basis-72">
                <p className={task.urgent ? "font-semibold" : ""}>
                  {task.urgent ? (
                    <span className="mr-2 text-wrong">
                      <span aria-hidden="true">▲</span>
                      <span className="sr-only">{t("Pressing:")}</span>
                    </span>
                  ) : null}
                  {task.words}
                </p>
                {task.partners ? <Names partners={task.partners} base={base} /> : null}
              </div>
              <NearLink href={task.link.href} className="shrink-0 text-act underline underline-offset-3">
                {task.link.verb}
                <span className="sr-only">: {task.words}</span>
              </NearLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Names({ partners: { total, some }, base }: { partners: Grouped; base: string }) {
  const more = total - some.length
  const names = some.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 ? ", " : ""}
      <NearLink href={`${base}/partners/${slug}`} className="hover:text-act hover:underline">
        {name}
      </NearLink>
    </span>
  ))
  return (
    <p className="text-13 text-soft">
      {more > 0 ? rich("{names}, and {more, number} more", { names, more }) : names}
    </p>
  )
}

function nothingToDo(role: Role): string {
  if (!mayEdit({ id: null, role })) return t("Your role reads drafts, so nothing here waits for you.")
  return t("Nothing. Everything that can be done now is done.")
}
