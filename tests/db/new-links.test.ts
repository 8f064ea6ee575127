import { desc, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { askForNewLink, LINKS_A_DAY, sendLinkAgain } from "@/db/new-links"
import { linkOf, openLink } from "@/db/review-links"
import { activity, mail } from "@/db/schema"
import { tokenOf } from "@/tests/review-answers"
import { asked, expire, opened } from "./asked-scene"
import { ENDINGS } from "./review-endings"
import { dump, must, reload, save } from "./scene"

/** An old link that may be asked again with, and those that bring nothing. */
const BRINGS = ["expired", "replaced"]

describe("asking for a new link", () => {
  it.each(Object.entries(ENDINGS))("with one that is %s gets the same answer as a guess", (name, end) => {
    const the = asked()
    end(the)
    const before = dump(the.db)
    expect(askForNewLink(the.db, the.token)).toEqual(askForNewLink(the.db, "guess"))
    expect(dump(the.db).mail?.length).toBe((before.mail?.length ?? 0) + (BRINGS.includes(name) ? 1 : 0))
    if (!BRINGS.includes(name)) expect(dump(the.db)).toEqual(before)
  })

  it("sends it to the address on file and nowhere else", () => {
    const the = asked()
    expire(the, the.contact.id)
    askForNewLink(the.db, the.token)
    const { kind, toEmail, linkToken } = newestMail(the)
    expect({ kind, toEmail }).toEqual({ kind: "new-link", toEmail: the.contact.email })
    expect(opened(the, linkToken ?? "").contact.id).toBe(the.contact.id)
  })

  it("shows what was sent last, and ends the link before", () => {
    const the = asked()
    save(the, the.partner.id, "Not sent yet.")
    askForNewLink(the.db, the.token)
    const token = tokenOf(the.db, the.contact.id)
    expect(opened(the, token).revision.id).toBe(the.partner.head.id)
    expect(reload(the.db, the.partner.id).head.id).not.toBe(the.partner.head.id)
    expect(openLink(the.db, the.token)).toBeNull()
    expect(linkOf(the.db, the.token)?.endedBecause).toBe("replaced")
  })

  it("works a few times a day, and again the day after", () => {
    const the = asked()
    for (let times = 0; times < LINKS_A_DAY + 2; times += 1) askForNewLink(the.db, the.token)
    const mails = () => the.db.select().from(mail).where(eq(mail.kind, "new-link")).all().length
    expect(mails()).toBe(LINKS_A_DAY)
    yesterday(the)
    askForNewLink(the.db, the.token)
    expect(mails()).toBe(LINKS_A_DAY + 1)
  })

  it("does not use up what staff send", () => {
    const the = asked()
    for (let times = 0; times < LINKS_A_DAY; times += 1) askForNewLink(the.db, the.token)
    must(sendLinkAgain(the.db, the.staff.editor, the.contact.id))
    expect(newestMail(the).toEmail).toBe(the.contact.email)
  })
})

function newestMail({ db }: ReturnType<typeof asked>) {
  const found = db.select().from(mail).orderBy(desc(mail.id)).get()
  if (!found) throw new Error("there is no mail")
  return found
}

/** Moves what was asked for a day back, past the rule that the log only grows. */
function yesterday({ db }: ReturnType<typeof asked>) {
  const kept = db.select().from(activity).where(eq(activity.verb, "link.asked-for")).all()
  const triggers = db.$client
    .prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'activity'")
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.$client.exec(`drop trigger "${name}"`)
  for (const { id, at } of kept)
    db.update(activity)
      .set({ at: at - 86_400_001 })
      .where(eq(activity.id, id))
      .run()
  for (const { sql } of triggers) db.$client.exec(sql)
}
