import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toCsv } from "@/domain/csv"

const FORMULA = /^[" ]*[=+\-@＝＋－＠]/u
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠;,\t\r\n\"' a") }),
)
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 })

it("writes what another reader reads back, whatever the cells say", () => {
  const harmless = text.filter((cell) => !cell.split(/[;\t\r\n]/u).some((part) => FORMULA.test(part)))
  fc.assert(
    fc.property(rowsOf(harmless), (rows) => {
      expect(parse(toCsv(rows), { bom: true, record_delimiter: "\r\n" })).toEqual(rows)
    }),
  )
})

describe("no formula runs in a spreadsheet", () => {
  it("that parts cells at commas", () => {
    expect(toCsv([["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "a=b", 'say "so"']])).toBe(
      `\ufeff"'=1+1","'+1","'-1","'@SUM(A1)","'＝1","a=b","say ""so"""\r\n`,
    )
  })

  it("that parts them at semicolons, as German and French Excel do, or at tabs or line breaks", () => {
    expect(toCsv([["a;=1+1", "a\t+1", "a\n@x", 'a;"=1+1;b', "a; -1", "a;b"]])).toBe(
      `\ufeff"a;'=1+1","a\t'+1","a\n'@x","a;'""=1+1;b","a;' -1","a;b"\r\n`,
    )
    fc.assert(
      fc.property(rowsOf(text), (rows) => {
        const parts = toCsv(rows)
          .slice(1)
          .split(/[;\t\r\n]/u)
        expect(parts.filter((part) => FORMULA.test(part))).toEqual([])
        const cells = (parse(toCsv(rows), { bom: true, record_delimiter: "\r\n" }) as string[][]).flat()
        expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
      }),
    )
  })
})
