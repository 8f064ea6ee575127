import { expect, it } from "vitest"
import { openImportFile } from "@/lib/import-source"
import { zipOf } from "./zip"

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

it("an Excel file is read by its first sheet, wherever its parts lie", async () => {
  const file = zipOf({
    "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Partners" sheetId="7" r:id="rId2"/><x:sheet name="Else" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="/xl/pages/two.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="words.xml"/><Relationship Id="rId4" Type="${OFFICE}/styles" Target="looks.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="30000"><c r="XFD30000"><v>1</v></c></row></sheetData></worksheet>`,
    "xl/pages/two.xml": `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" s="1"><x:v>0</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    "xl/words.xml": `<sst xmlns="${MAIN}"><si><r><t>Müller &amp; </t></r><r><t>Söhne</t></r></si></sst>`,
    "xl/looks.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  })
  const opened = await openImportFile(file, "partners.xlsx")
  expect(opened).toEqual({
    ok: true,
    source: {
      kind: "rows",
      rows: [
        ["Müller & Söhne", "", "1904-01-01"],
        ["", "", ""],
        ["", "2", ""],
      ],
    },
  })
})
