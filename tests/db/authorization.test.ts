import { desc } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import * as archiving from "@/db/archiving"
import * as backupLog from "@/db/backup-log"
import * as bulkChanges from "@/db/bulk-changes"
import * as columnMappings from "@/db/column-mappings"
import * as contactImports from "@/db/contact-imports"
import * as contacts from "@/db/contacts"
import * as emailChanges from "@/db/email-changes"
import * as erasure from "@/db/erasure"
import * as eventEntry from "@/db/event-entry"
import * as events from "@/db/events"
import * as factorResets from "@/db/factor-resets"
import * as handOns from "@/db/hand-ons"
import * as headers from "@/db/headers"
import * as ignored from "@/db/ignored-findings"
import * as importRuns from "@/db/import-runs"
import * as imports from "@/db/imports"
import * as invitations from "@/db/invitations"
import * as languages from "@/db/languages"
import * as logoBatches from "@/db/logo-batches"
import * as nudges from "@/db/logo-nudges"
import * as trims from "@/db/logo-trims"
import * as variants from "@/db/logo-variants"
import * as mails from "@/db/mails"
import * as removal from "@/db/member-removal"
import * as newLinks from "@/db/new-links"
import * as nextEdition from "@/db/next-edition"
import * as partnerMoves from "@/db/partner-moves"
import * as partners from "@/db/partners"
import * as resets from "@/db/password-resets"
import * as personalData from "@/db/personal-data"
import * as pictureRoom from "@/db/picture-room"
import * as proposals from "@/db/proposals"
import * as releases from "@/db/releases"
import * as reminders from "@/db/reminders"
import * as retention from "@/db/retention"
import * as reviewLinks from "@/db/review-links"
import * as reviewRules from "@/db/review-rules"
import * as reviews from "@/db/reviews"
import * as history from "@/db/revision-history"
import * as revisions from "@/db/revisions"
import * as schedules from "@/db/schedules"
import { activity } from "@/db/schema"
import * as staff from "@/db/staff"
import * as tags from "@/db/tags"
import * as tiers from "@/db/tiers"
import * as undo from "@/db/undo"
import { ROLES } from "@/domain/permissions"
import { dumpWithoutLog, must } from "./scene"
import { prepared, VERBS } from "./verbs"

const cases = Object.entries(VERBS).flatMap(([name, [may, refusal, verb]]) =>
  ROLES.map((role) => ({ name, role, allowed: may.includes(role), refusal, verb })),
)

describe("who may do what", () => {
  it("is asked by every verb: none is missing from this table", () => {
    const verbs = [
      archiving,
      backupLog,
      erasure,
      personalData,
      retention,
      columnMappings,
      contactImports,
      contacts,
      eventEntry,
      factorResets,
      events,
      handOns,
      ignored,
      headers,
      imports,
      importRuns,
      logoBatches,
      languages,
      mails,
      newLinks,
      nextEdition,
      partners,
      partnerMoves,
      pictureRoom,
      bulkChanges,
      tags,
      proposals,
      releases,
      reminders,
      reviewLinks,
      reviewRules,
      reviews,
      revisions,
      history,
      schedules,
      staff,
      tiers,
      undo,
      variants,
      trims,
      nudges,
      invitations,
      resets,
      emailChanges,
      removal,
    ]
      .flatMap((file) => Object.entries(file))
      .filter(([, value]) => typeof value === "function" && /^function \w+\(db, actor\b/u.test(String(value)))
      .map(([name]) => name)
      // What asks whether an event is closed to somebody, for a screen: it changes nothing.
      .filter((name) => !name.endsWith("ClosedTo"))
    expect(verbs.sort()).toEqual(Object.keys(VERBS).sort())
  })

  it.each(cases.filter((item) => item.allowed))("$role may $name, and the log names them", (item) => {
    const the = prepared()
    const actor = the.staff[item.role]
    must(item.verb(the, actor))
    const last = the.db.$client.prepare("select actor_id from activity order by id desc").pluck().get()
    expect(last).toBe(actor.id)
  })

  it.each(cases.filter((item) => !item.allowed))(
    "$role may not $name, and nothing is written but that",
    ({ role, verb, refusal }) => {
      const the = prepared()
      const actor = the.staff[role]
      const before = dumpWithoutLog(the.db)
      expect(verb(the, actor)).toEqual({ ok: false, message: refusal })
      expect(dumpWithoutLog(the.db)).toEqual(before)
      const last = the.db.select().from(activity).orderBy(desc(activity.id)).limit(1).get()
      expect(last).toMatchObject({
        ...{ actorId: actor.id, verb: "right.refused", eventId: null },
        detail: { said: refusal, memberId: actor.id, times: 1 },
      })
    },
  )
})
