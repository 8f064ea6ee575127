import { type Actor, mayEdit, mayManageEvents, mayManageStaff, mayPublish, maySend } from "./permissions"
import { inLanguage, readerLanguage, t } from "./words"

/** Where on the desk somebody is, told by the address: which event, which partner of it. */
export type DeskPlace = { event: string | null; partner: string | null }

/** Something to go to or to do, by name. */
export type Command = {
  id: string
  label: string
  /** Found by these as well. */
  words?: string
  group: "partner" | "event" | "desk"
  /** Where it leads. */
  href?: string
  /** What gets the focus there, or is pressed, by the name that it carries as `data-command`. */
  there?: { focus: string } | { press: string }
  /** What it does where it leads nowhere. */
  does?: "show shortcuts" | "sign out"
}

/** Reads the place from the path of an address. */
export function placeOf(path: string): DeskPlace {
  const [, event, section, partner] =
    /^\/events\/([^/]+)(?:\/([^/]+)(?:\/([^/]+))?)?/u.exec(path) ?? ([] as (string | undefined)[])
  if (event === undefined || event === "new") return { event: null, partner: null }
  const isPartner = section === "partners" && partner !== undefined && partner !== "new"
  return { event, partner: isPartner ? partner : null }
}

/** All that this person may go to or do from a place of the desk, nearest first; found by its English name, too. */
export function commandsAt(place: DeskPlace, actor: Actor): Command[] {
  const commands = namedAt(place, actor)
  if (readerLanguage() === "en") return commands
  const english = inLanguage("en", () => namedAt(place, actor))
  return commands.map((command, at) => ({
    ...command,
    words: `${english[at]?.label ?? ""} ${command.words ?? ""}`,
  }))
}

function namedAt({ event, partner }: DeskPlace, actor: Actor): Command[] {
  return [
    ...(event !== null && partner !== null ? ofPartner(`/events/${event}/partners/${partner}`, actor) : []),
    ...(event !== null ? ofEvent(`/events/${event}`, actor) : []),
    ...ofDesk(actor),
  ]
}

function ofPartner(path: string, actor: Actor): Command[] {
  const of = commandsOf("partner")
  return [
    of("edit", mayEdit(actor) ? t("Edit this partner’s text") : t("Read this partner’s text"), {
      href: path,
      there: { focus: "edit" },
      words: "logo preview tier",
    }),
    ...when(
      maySend(actor),
      of("send", t("Send this partner for review…"), {
        href: `${path}/sign-off`,
        there: { press: "send" },
        words: "mail contact approve",
      }),
    ),
    of("partner-sign-off", t("Sign-off of this partner"), {
      href: `${path}/sign-off`,
      words: "contacts thread answers reminders",
    }),
    of("history", t("History of this partner"), {
      href: `${path}/compare`,
      words: "compare revisions restore versions",
    }),
  ]
}

function ofEvent(base: string, actor: Actor): Command[] {
  const of = commandsOf("event")
  return [
    of("home", t("Home of this event"), { href: base, words: "overview start dashboard" }),
    of("partners", t("Partners"), { href: `${base}/partners`, words: "list" }),
    of("sign-off", t("Sign-off board"), { href: `${base}/sign-off`, words: "review remind late answers" }),
    ...when(
      mayEdit(actor),
      of("import", t("Import partners’ texts"), { href: `${base}/import`, words: "word excel csv document" }),
    ),
    of("wall", t("Logo wall"), { href: `${base}/wall`, words: "logos sizes" }),
    of("publish", mayPublish(actor) ? t("Publish…") : t("Preview of what is public"), {
      href: `${base}/publish`,
      there: { focus: "publish" },
      words: "preview release public schedule unpublish press pack",
    }),
    ...when(maySend(actor), of("outbox", t("Outbox"), { href: `${base}/outbox`, words: "mails sent" })),
    of("activity", t("Activity"), { href: `${base}/activity`, words: "log who when" }),
    ...when(
      mayManageEvents(actor),
      of("settings", t("Settings of this event"), {
        href: `${base}/settings`,
        words: "tiers languages deadline rules dates",
      }),
    ),
    ...when(
      mayEdit(actor),
      of("add-partner", t("Add partner"), { href: `${base}/partners/new`, words: "new" }),
    ),
    ...when(
      mayEdit(actor),
      of("add-logos", t("Add logos"), { href: `${base}/logos`, words: "upload zip many files" }),
    ),
    ...when(
      maySend(actor),
      of("add-contacts", t("Import contacts from a list"), {
        href: `${base}/sign-off/contacts`,
        words: "mail addresses csv",
      }),
    ),
    of("guide", t("Guide for partners, to print"), { href: `${base}/guide`, words: "help paper pdf sheet" }),
    of("embed", t("Show it on other sites"), { href: `${base}/embed`, words: "embed script html frame" }),
    ...when(
      mayManageEvents(actor),
      of("next", t("Start the next edition"), { href: `${base}/next`, words: "copy year new event" }),
    ),
  ]
}

function ofDesk(actor: Actor): Command[] {
  const of = commandsOf("desk")
  return [
    of("events", t("All events"), { href: "/events", words: "home" }),
    ...when(
      mayManageEvents(actor),
      of("new-event", t("New event"), { href: "/events/new", words: "create" }),
    ),
    ...when(
      mayManageStaff(actor),
      of("staff", t("Staff"), { href: "/staff", words: "accounts roles people colleagues" }),
    ),
    of("account", t("Your account"), { href: "/account", words: "password name profile" }),
    of("words", t("What the words mean"), { href: "/words", words: "help glossary terms" }),
    of("shortcuts", t("Keyboard shortcuts"), { does: "show shortcuts", words: "help keys" }),
    of("sign-out", t("Sign out"), { does: "sign out", words: "log out leave" }),
  ]
}

function commandsOf(group: Command["group"]) {
  return (id: string, label: string, more: Omit<Command, "id" | "label" | "group">): Command => ({
    ...{ id, label, group },
    ...more,
  })
}

function when(allowed: boolean, command: Command): Command[] {
  return allowed ? [command] : []
}
