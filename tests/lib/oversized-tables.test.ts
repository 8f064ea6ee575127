import { expect, it } from "vitest"
import { readContactTable } from "@/domain/import/contact-table"
import { readImportText } from "@/domain/import/read-source"
import type { Result } from "@/domain/result"
import { readContactFile } from "@/lib/contact-file"
import { readImport, readImportFile } from "@/lib/import-file"

const messageOf = (read: Result<object>) => read.ok || read.message

/** What the desk for partners, the command line and the desk for contacts say to a file. */
async function answers(bytes: Buffer, fileName: string) {
  return [
    messageOf(await readImport(bytes, fileName, () => null)),
    messageOf(await readImportFile(bytes, fileName)),
    messageOf(await readContactFile(bytes, fileName, () => null)),
  ]
}

const TOO_WIDE = "The table has 20001 columns; 200 fit in one import. Remove those that nobody needs."

it("a CSV with twenty thousand columns is refused before anything looks at them", {
  timeout: 20_000,
}, async () => {
  const csv = Buffer.from(`Name,Email${",".repeat(19_999)}\n${"Acme,a@acme.example\n".repeat(14_000)}`)
  expect(await answers(csv, "list.csv")).toEqual([TOO_WIDE, TOO_WIDE, TOO_WIDE])
})

it("so is such a table that is pasted or stands in a document", { timeout: 20_000 }, async () => {
  const tabs = `Name${"\t".repeat(20_000)}x\n`.repeat(2)
  expect(messageOf(readImportText(tabs))).toBe(TOO_WIDE)
  const cells = `<td>Name</td>${"<td></td>".repeat(20_000)}`
  expect(messageOf(readImportText(`<table><tr>${cells}</tr></table>`, "html"))).toBe(TOO_WIDE)
  expect(messageOf(readContactTable([Array.from({ length: 20_001 }, () => "a@acme.example")]))).toBe(TOO_WIDE)
})

it("two hundred columns fit", async () => {
  const csv = Buffer.from(`Name,Email${",x".repeat(198)}\nAcme,a@acme.example\n`)
  expect(await answers(csv, "list.csv")).toEqual([true, true, true])
})
