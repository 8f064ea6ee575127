import { expect, it } from "vitest"
import { lookUp } from "@/lib/spelling"

const worker = () =>
  (globalThis as { greenroomSpellingWorker?: { worker?: { kill: (signal: string) => void } } })
    .greenroomSpellingWorker?.worker

it("words are looked up in a process of their own, and by another when that one has died", async () => {
  // What is suggested depends on how busy the machine is (tests/lib/dictionaries).
  const good = { ok: true, unknown: [["logevity", expect.any(Array)]] }
  expect(worker()).toBeUndefined()
  expect(await lookUp("en", ["river", "logevity"])).toEqual(good)
  const asked = lookUp("en", ["logevity"])
  worker()?.kill("SIGKILL")
  expect(await asked).toEqual({ ok: false, message: "The spelling could not be checked just now." })
  expect(await lookUp("en", ["logevity"])).toEqual(good)
})

it("nothing is asked about no words", async () => {
  expect(await lookUp("de", [])).toEqual({ ok: true, unknown: [] })
})
