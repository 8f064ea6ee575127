import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, it } from "vitest"
import { toCsv } from "@/domain/csv"

it("writes what another reader reads back, whatever the cells say", () => {
  const cell = fc.string({ unit: "grapheme" }).filter((text) => !/^[=+\-@\t\r]/u.test(text))
  const row = fc.array(cell, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      expect(parse(toCsv(rows), { bom: true, record_delimiter: "\r\n" })).toEqual(rows)
    }),
  )
})

it("runs no formula in a spreadsheet", () => {
  expect(toCsv([["=1+1", "+1", "-1", "@SUM(A1)", "a=b"]])).toBe("\ufeff'=1+1,'+1,'-1,'@SUM(A1),a=b\r\n")
})
