import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import path from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { Command, InvalidArgumentError } from "commander"
import { print, Stop, withDatabase } from "@/cli/command"
import { addDataCommands } from "@/cli/data"
import { addFactorCommand } from "@/cli/user-factors"
import type { Connection } from "@/db/client"
import { type Event, findEvent, listEvents } from "@/db/events"
import { applyImport, importGround } from "@/db/imports"
import { DatabaseError } from "@/db/migrate"
import { readPressPack } from "@/db/press-pack"
import { publicSource } from "@/db/public-source"
import { publish } from "@/db/releases"
import { addMember } from "@/db/staff"
import { listTiers } from "@/db/tiers"
import { staffSchema } from "@/domain/account"
import { counted } from "@/domain/counted"
import { datesInWords } from "@/domain/event-dates"
import { choicesFrom, tierForRest } from "@/domain/import/choices"
import { type ParsedDocument, toImportJson } from "@/domain/import/parsed-document"
import { planImport } from "@/domain/import/plan"
import { summaryInWords } from "@/domain/import/summary"
import { ROLES, type Role, SYSTEM } from "@/domain/permissions"
import { gapsInWords, gapsOf, stateInWords } from "@/domain/press-pack/gaps"
import { logoFilesOf } from "@/domain/press-pack/logo-files"
import { HELD_WORDS } from "@/domain/publish-words"
import { plainText } from "@/domain/rich-text"
import { EnvError, readEnv } from "@/lib/env"
import { exportEvent } from "@/lib/export-folder"
import { readImportFile } from "@/lib/import-file"
import { setLogoWorkerFile } from "@/lib/logo-process"
import { parse } from "@/lib/parse"
import { hashPassword } from "@/lib/password"
import { writePressPack } from "@/lib/press-pack-file"

/** The command line: `npm run greenroom -- <command>`. Answers go to standard output, what went wrong to standard error. */
export async function main(argv: string[]) {
  process.stdout.on("error", endWithReader)
  // The bundles lie side by side.
  setLogoWorkerFile(fileURLToPath(new URL("logo-worker.mjs", import.meta.url)))
  try {
    await program().parseAsync(argv)
  } catch (error) {
    if (!(error instanceof Stop || error instanceof EnvError || error instanceof DatabaseError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** A reader that has seen enough closes the pipe (`… | head -1`); that is no failure of the command. */
function endWithReader(error: NodeJS.ErrnoException) {
  if (error.code !== "EPIPE") throw error
}

function program(): Command {
  const greenroom = new Command("greenroom")
    .description("Works on the database in DATA_DIR (default ./data).")
    .showHelpAfterError("To see what there is: npm run greenroom -- --help")
  greenroom
    .command("import")
    .description("reads partners out of a document (.docx, .txt, .md, .html, .csv, .xlsx) into an event")
    .argument("<file>")
    .option("--event <slug>", "the event to import into")
    .option("--dry-run", "only show what was read; writes nothing")
    .option("--json", "answer in JSON")
    .action(importDocument)
  greenroom
    .command("publish")
    .description("makes the drafts of an event public")
    .argument("<event>", "the event's address, such as pyeongchang-2014")
    .action((slug: string) => withDatabase((db) => publishEvent(db, slug)))
  greenroom
    .command("export")
    .description("writes what is public of an event as files that any web server can serve")
    .argument("<event>", "the event's public address, such as pyeongchang-2014")
    .requiredOption("--out <folder>", "a new or empty folder")
    .action((slug: string, { out }: { out: string }) => withDatabase((db) => exportTo(db, slug, out)))
  greenroom
    .command("press-pack")
    .description("writes the logos and texts of an event as one ZIP for printers and the press")
    .argument("<event>", "the event's address, such as pyeongchang-2014")
    .requiredOption("--out <file>", "a new file, such as press-pack.zip")
    .action((slug: string, { out }: { out: string }) => withDatabase((db) => packTo(db, slug, out)))
  addDataCommands(greenroom)
  greenroom
    .command("events")
    .description("lists the events")
    .action(() => withDatabase(printEvents))
  const user = greenroom.command("user").description("manages staff accounts")
  addFactorCommand(user)
  user
    .command("add")
    .description("adds an account; without --password-stdin it gets a password that is printed once")
    .requiredOption("--email <address>")
    .requiredOption("--name <name>")
    .requiredOption("--role <role>", ROLES.join(", "), readRole)
    .option("--password-stdin", "read the password from standard input")
    .action(addUser)
  return greenroom
}

type ImportOptions = { event?: string; dryRun?: boolean; json?: boolean }

async function importDocument(file: string, options: ImportOptions) {
  const read = await readImportFile(readFile(file), path.basename(file))
  if (!read.ok) throw new Stop(read.message)
  const { document } = read
  if (options.dryRun && !options.event)
    return print(options.json ? JSON.stringify(toImportJson(document), null, 2) : listing(document))
  const slug = options.event
  if (!slug) throw new Stop("Say which event to import into (--event <slug>), or only look (--dry-run).")
  await withDatabase((db) => {
    const event = eventOf(db, slug)
    const rows = planImport(document, importGround(db, event.id).existing)
    if (options.dryRun)
      return print(
        options.json
          ? JSON.stringify(toImportJson(document), null, 2)
          : rows.map((row) => `${row.action.padEnd(6)} ${row.name}: ${row.reason}`).join("\n"),
      )
    const rest = tierForRest(
      rows,
      listTiers(db, event.id).map((tier) => tier.name),
    )
    const choices = choicesFrom(rows, {}, rest)
    const skipped = rows.length - choices.length
    const result =
      choices.length === 0
        ? { ok: true as const, added: 0, updated: 0, tiersAdded: [] }
        : applyImport(db, SYSTEM, { eventId: event.id, choices, source: path.basename(file) })
    if (!result.ok) throw new Stop(result.message)
    const { added, updated, tiersAdded } = result
    print(
      options.json
        ? JSON.stringify({ added, updated, skipped, tiersAdded, notes: document.notes }, null, 2)
        : [`${summaryInWords(result)}; ${skipped} skipped.`, ...document.notes].join("\n"),
    )
  })
}

function listing(document: ParsedDocument): string {
  const lines = document.tiers.flatMap((tier) => [
    tier.title ?? "(no tier)",
    ...tier.partners.map(({ name, acronym, description, confidence }) => {
      const words = plainText(description).split(/\s+/u).filter(Boolean).length
      return `  ${name}${acronym ? ` (${acronym})` : ""}: ${counted(words, "word")}, ${Math.round(confidence * 100)}% sure`
    }),
  ])
  return [...lines, ...document.notes.map((note) => `Note: ${note}`)].join("\n")
}

function publishEvent(db: Connection, slug: string) {
  const published = publish(db, SYSTEM, { eventId: eventOf(db, slug).id })
  if (!published.ok) throw new Stop(published.message)
  print(
    [
      `Release ${published.number} is public at /e/${slug}/, with ${counted(published.partners, "partner")}.`,
      ...published.held.map(({ name, because }) => `Stays behind: ${name}. ${HELD_WORDS[because]}.`),
    ].join("\n"),
  )
}

async function exportTo(db: Connection, slug: string, out: string) {
  const { givenUrl } = readEnv()
  const exported = await exportEvent(publicSource(db), slug, out, givenUrl ? { baseUrl: givenUrl } : {})
  if (!exported.ok) throw new Stop(exported.message)
  print(
    `${counted(exported.files, "file")} written to ${out}. Any web server can serve that folder, at any address.`,
  )
}

async function packTo(db: Connection, slug: string, out: string) {
  const pack = readPressPack(db, eventOf(db, slug))
  if (!pack) throw new Stop("Nothing is public and nothing may go public yet, so there is nothing to pack.")
  const written = await writePressPack(db, pack, out)
  if (!written.ok) throw new Stop(written.message)
  const partners = pack.tiers.reduce((total, tier) => total + tier.partners.length, 0)
  print(
    [
      `${counted(partners, "partner")} written to ${out}: ${stateInWords(pack)}.`,
      ...gapsInWords(gapsOf(logoFilesOf(pack))),
    ].join("\n"),
  )
}

function printEvents(db: Connection) {
  const events = listEvents(db)
  if (events.length === 0) return print("No events yet.")
  for (const event of events)
    print(
      [
        event.slug,
        event.title,
        datesInWords(event.startsOn, event.endsOn),
        counted(event.partners, "partner"),
        event.currentReleaseId === null ? "not public" : "public",
      ].join("\t"),
    )
}

async function addUser(options: { email: string; name: string; role: Role; passwordStdin?: boolean }) {
  const password = options.passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/u, "")
    : randomBytes(15).toString("base64url")
  const parsed = parse(staffSchema, { ...options, password })
  if (!parsed.ok) throw new Stop(parsed.message)
  const { email, name, role } = parsed.value
  const passwordHash = await hashPassword(password)
  await withDatabase((db) => {
    const added = addMember(db, SYSTEM, { email, name, role, passwordHash })
    if (!added.ok) throw new Stop(added.message)
    print(
      `${name} can sign in as ${email} (${role}).${options.passwordStdin ? "" : ` Password: ${password}`}`,
    )
  })
}

function eventOf(db: Connection, slug: string): Event {
  const event = findEvent(db, slug)
  if (event) return event
  const known = listEvents(db).map((item) => item.slug)
  throw new Stop(
    `There is no event “${slug}”. ${known.length > 0 ? `Events here: ${known.join(", ")}.` : "There are none yet: create one on the desk."}`,
  )
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === "ENOENT") throw new Stop(`There is no file ${file}.`)
    if (code === "EISDIR") throw new Stop(`${file} is a folder. Name a file in it.`)
    throw new Stop(`${file} can't be read (${code}).`)
  }
}

function readRole(value: string): Role {
  const role = ROLES.find((known) => known === value)
  if (!role) throw new InvalidArgumentError(`Use one of ${ROLES.join(", ")}.`)
  return role
}
