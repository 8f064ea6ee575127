import { describe, expect, it } from "vitest"
import { decideHandOn } from "@/db/hand-ons"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { askBy, contactIn, handOnBy, send } from "../reviews"
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
      "insert or replace into release_entry select release_id, partner_id, 2, tier_id, position, slug, ground, reason, logo_nudge from release_entry",
    ],
    ["a logo's bytes", "update image set bytes = x'00'"],
    ["a logo in use", "delete from image"],
    ["a line of the activity log", "update activity set actor_id = null"],
    ["the activity log", "delete from activity"],
    [
      "a line of the activity log, by replacing it",
      "insert or replace into activity (id, at, verb, detail) select id, at, 'other', detail from activity limit 1",
    ],
    ["an answer", "update answer set comment = 'All of it.'"],
    ["the answers", "delete from answer"],
    ["what was decided on a hand-on", "update decision set outcome = 'left'"],
    ["the decisions", "delete from decision"],
    ["what was sent", "update review set revision_id = 3"],
    ["a request that was closed", "update review set closed_at = null, closed_because = null where id = 1"],
    ["the requests", "delete from review"],
    ["whose a link is", "update review_link set contact_id = 2 where id = 1"],
    ["a link's end", "update review_link set ended_at = null where ended_at is not null"],
    ["a reminder", "delete from reminder"],
  ])("keeps %s", (_, sql) => {
    const the = published()
    const before = dump(the.db)
    expect(() => the.db.$client.exec(sql)).toThrow(
      /never changes|are kept|its content|in use|only grows|FOREIGN KEY|stays whose it is|is remembered/u,
    )
    expect(dump(the.db)).toEqual(before)
  })

  it.each([
    [
      "a request for a draft that can still change",
      "insert into review (partner_id, revision_id, sent_at) select partner_id, id, 1 from revision where sealed_at is null",
      "only a sealed revision of the partner is sent",
    ],
    [
      "a link for somebody of another partner",
      "insert into review_link (token_hash, contact_id, partner_id, review_id, created_at, expires_at) select 'x', c.id, p.id, 1, 1, 2 from contact c join partner p on p.id <> c.partner_id",
      "a link belongs to the partner of its contact",
    ],
    [
      "a mail that is done and keeps its link",
      "update mail set sent_at = 1, link_token = 'secret'",
      "a mail that is done keeps no link",
    ],
  ])("refuses %s, with words of its own", (_, sql, words) => {
    const the = published()
    expect(() => the.db.$client.exec(sql)).toThrow(words)
  })

  it.each([
    ["a role that does not exist", "update user set role = 'admin'"],
    ["two accounts with one address", "update user set email = 'owner@example.org'"],
    ["a logo size that does not exist", "update tier set logo_size = 'huge'"],
    ["two tiers with one name", "update tier set name = 'Gold'"],
    [
      "two revisions with one number",
      "update revision set number = 1 where sealed_at is null and partner_id = 1",
    ],
    ["a partner without a tier", "delete from tier"],
    ["a head that does not exist", "update partner set head_revision_id = 999"],
  ])("refuses %s", (_, sql) => {
    const the = published()
    const before = dump(the.db)
    expect(() => the.db.$client.exec(sql)).toThrow(/constraint failed/u)
    expect(dump(the.db)).toEqual(before)
  })
})

/**
 * One partner with a logo: revision 1 is published, revision 2 was sent and answered, revision 3 is a draft. Another
 * partner has nothing but a name.
 */
function published(): Scene {
  const the = scene()
  const { id } = partnerIn(the, "Delta Province")
  must(setLogo(the.db, the.staff.editor, { partnerId: id, logo: logoOf("a png") }))
  must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
  save(the, id, "A new draft.")
  partnerIn(the, "Other House")
  const contact = contactIn(the.db, id, "Kim Ji-woo")
  contactIn(the.db, id, "Lee Min-seo")
  send(the.db, id)
  send(the.db, id)
  askBy(the.db, contact, "Some of it.")
  const answerId = handOnBy(the.db, contact, "Park Seo-yeon")
  must(decideHandOn(the.db, the.staff.editor, { answerId, confirm: true }))
  the.db.$client.exec("insert into reminder (contact_id, day, at) values (1, '2026-09-01', 1)")
  save(the, id, "A newer draft.")
  return the
}
