import { worded } from "./words"

/** Who may do what. Every verb asks here; screens ask the same functions to know which buttons to show. */
export const ROLES = ["owner", "publisher", "editor", "viewer"] as const
export type Role = (typeof ROLES)[number]

/** The person behind a request, or the command line and first start (`id` null), which may do everything. */
export type Actor = { id: number | null; role: Role }

/** The installation itself: first start and the command line, run by whoever owns the machine. */
export const SYSTEM: Actor = { id: null, role: "owner" }

/** A role that is none of ROLES may do nothing. */
const atLeast = (actor: Actor, role: Role) =>
  ROLES.slice(0, ROLES.indexOf(role) + 1).some((enough) => enough === actor.role)

/** See events, partners and drafts on the desk. */
export const mayView = (actor: Actor) => atLeast(actor, "viewer")
/** Write texts and logos; add, move, archive partners; import. */
export const mayEdit = (actor: Actor) => atLeast(actor, "editor")
/** Manage contacts, send drafts for review, remind, decide on proposals. */
export const maySend = (actor: Actor) => atLeast(actor, "editor")
/** Create events, change their settings and tiers. */
export const mayManageEvents = (actor: Actor) => atLeast(actor, "publisher")
/** Make things public, take them back, roll back. */
export const mayPublish = (actor: Actor) => atLeast(actor, "publisher")
/** Add staff, change roles, disable accounts. */
export const mayManageStaff = (actor: Actor) => atLeast(actor, "owner")

export const ROLE_WORDS: Record<Role, string> = worded({
  owner: "Owner: everything, including staff accounts",
  publisher: "Publisher: edits, sets up events and publishes",
  editor: "Editor: edits partners and imports",
  viewer: "Viewer: reads drafts",
})
