import { describe, expect, it } from "vitest"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { dump, logoOf, must, partnerIn, type Scene, save, scene } from "./scene"

describe("what the database itself refuses, whatever the code does", () => {
  it.each([
    ["a sealed revision's text", "update revision set content = '{}' where id = 1"],
    ["a sealed revision's seal", "update revision set sealed_at = null where id = 1"],
    ["a sealed revision", "delete from revision where id = 1"],
    [
      "a sealed revision, by replacing it",
      "insert or replace into revision (id, partner_id, number, content, hash, created_at, updated_at) select id, partner_id, number, '{}', hash, created_at, updated_at from revision where id = 1",
    ],
    ["a draft revision", "delete from revision where id = 2"],
    ["a release's settings", "update release set settings = '{}'"],
    ["a release", "delete from release"],
    [
      "a release, by replacing it",
      "insert or replace into release (id, event_id, number, slug, settings, created_at) select id, event_id, number, 'other', settings, created_at from release",
    ],
    ["a release's entry", "update release_entry set revision_id = 2"],
    ["a release's entries", "delete from release_entry"],
    [
      "a release's entry, by replacing it",
      "insert or replace into release_entry select release_id, partner_id, 2, tier_id, position, slug from release_entry",
    ],
    ["a logo's bytes", "update image set bytes = x'00'"],
    ["a logo in use", "delete from image"],
    ["a line of the activity log", "update activity set actor_id = null"],
    ["the activity log", "delete from activity"],
    [
      "a line of the activity log, by replacing it",
      "insert or replace into activity (id, at, verb, detail) select id, at, 'other', detail from activity limit 1",
    ],
  ])("keeps %s", (_, sql) => {
    const the = published()
    const before = dump(the.db)
    expect(() => the.db.$client.exec(sql)).toThrow(
      /never changes|are kept|its content|in use|only grows|FOREIGN KEY/u,
    )
    expect(dump(the.db)).toEqual(before)
  })

  it.each([
    ["a role that does not exist", "update user set role = 'admin'"],
    ["two accounts with one address", "update user set email = 'owner@example.org'"],
    ["a logo size that does not exist", "update tier set logo_size = 'huge'"],
    ["two tiers with one name", "update tier set name = 'Gold'"],
    ["two revisions with one number", "update revision set number = 1 where id = 2"],
    ["a partner without a tier", "delete from tier"],
    ["a head that does not exist", "update partner set head_revision_id = 999"],
  ])("refuses %s", (_, sql) => {
    const the = published()
    const before = dump(the.db)
    expect(() => the.db.$client.exec(sql)).toThrow(/constraint failed/u)
    expect(dump(the.db)).toEqual(before)
  })
})

/** One partner with a logo: revision 1 is published, revision 2 is a draft. */
function published(): Scene {
  const the = scene()
  const { id } = partnerIn(the, "Delta Province")
  must(setLogo(the.db, the.staff.editor, { partnerId: id, logo: logoOf("a png") }))
  must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
  save(the, id, "A new draft.")
  return the
}
