import { expect, it } from "vitest"
import { TOO_LONG, UNREADABLE } from "@/domain/logo-refusals"
import { readLogo } from "@/lib/logo-intake"
import { drawn, taken } from "./logo-files"

it("a drawing that would take minutes is refused, and the next file is read as if nothing had been", async () => {
  const filters = '<feMorphology operator="dilate" radius="200"/><feTurbulence baseFrequency="0.9"/>'.repeat(
    30,
  )
  const endless = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900"><filter id="a">${filters}</filter><rect width="900" height="900" filter="url(#a)"/></svg>`,
  )
  const png = await drawn().png().toBuffer()
  const [refused, read] = await Promise.all([readLogo(endless), readLogo(png)])
  expect(refused).toEqual({ ok: false, message: TOO_LONG })
  expect(read).toMatchObject({ ok: true, logo: { width: 600, height: 300 } })
})

it("a worker that dies while it reads is answered with a sentence, and another takes its place", async () => {
  const png = await drawn().png().toBuffer()
  await taken(png)
  const worker = (globalThis as { greenroomLogoWorker?: { worker?: { kill: (signal: string) => void } } })
    .greenroomLogoWorker?.worker
  const reading = readLogo(png)
  worker?.kill("SIGKILL")
  expect(await reading).toEqual({
    ok: false,
    message: UNREADABLE,
  })
  expect(await readLogo(png)).toMatchObject({ ok: true })
})

it("many at once are read one after the other, and each gets its own answer", async () => {
  const widths = [40, 50, 60, 70, 80]
  const files = await Promise.all(widths.map((width) => drawn().resize(width, 20).png().toBuffer()))
  const read = await Promise.all(files.map(readLogo))
  expect(read.map((result) => result.ok && result.logo.width)).toEqual(widths)
})
