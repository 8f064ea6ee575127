import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { APIRequestContext } from "@playwright/test"

/** A server action of the build: its file and name ("app/(staff)/staff/actions.ts#setRole"), its id, and the pages that have it. */
export type BuiltAction = { name: string; id: string; pages: string[] }

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Every server action that the built server answers to. */
export function builtActions(): BuiltAction[] {
  const file = fileURLToPath(new URL("../../.next/server/server-reference-manifest.json", import.meta.url))
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    name: `${filename}#${exportedName}`,
    id,
    pages: Object.keys(workers).map((page) => page.replace(/^app/u, "").replace(/\/page$/u, "")),
  }))
}

/** Calls an action as a page of ours would, and gives the status and what the action answered (null for nothing). */
export async function callAction(
  request: APIRequestContext,
  { address, id, args, origin }: { address: string; id: string; args: unknown[]; origin: string },
): Promise<{ status: number; answer: unknown; text: string }> {
  const response = await request.post(address, {
    headers: {
      origin,
      "sec-fetch-site": "same-origin",
      "next-action": id,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
    },
    data: JSON.stringify(args),
    maxRedirects: 0,
  })
  const text = await response.text()
  const [, row] = /^1:(.*)$/mu.exec(text) ?? []
  return { status: response.status(), answer: row === undefined ? null : parsed(row), text }
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return row
  }
}
