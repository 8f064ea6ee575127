import { afterEach, describe, expect, it, vi } from "vitest"
import { recoverMails } from "@/db/mail-delivery"
import { endMailsOfLink } from "@/db/mails"
import { event } from "@/db/schema"
import { type Outcome, waitAfter } from "@/domain/mail/delivery"
import { startMailWorker, tick } from "@/lib/mail-worker"
import { smtpTransport, type Transport } from "@/lib/smtp"
import { readSmtpUrl } from "@/lib/smtp-url"
import { mailOf, plainMail, reviewMail } from "../db/mail-scene"
import { scene } from "../db/scene"
import { answer, type Inbox, openInbox, openSilence, openWire } from "./smtp-inbox"

const SENDER = { url: "https://partners.example.org", from: "greenroom@partners.example.org" }
const QUICK = { connect: 1000, greeting: 1000, silence: 1000 }

const open: { close: () => Promise<void> }[] = []
const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true)

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
  stderr.mockClear()
})

async function inbox(...options: Parameters<typeof openInbox>): Promise<Inbox> {
  const opened = await openInbox(...options)
  open.push(opened)
  return opened
}

function transportTo(url: string): Transport {
  const settings = readSmtpUrl(url)
  if (!settings) throw new Error(`no mail server: ${url}`)
  return smtpTransport(settings, QUICK)
}

/** An event with a queued review mail, a clock that the test moves, and a worker on the given server. */
function setUp(url: string) {
  const the = scene()
  const mail = reviewMail(the, "Delta Province")
  // A little ahead, so that what a test queues later is due too.
  const time = { now: Date.now() + 10_000 }
  const worker = { ...SENDER, db: the.db, transport: transportTo(url), clock: () => time.now }
  return { ...the, ...mail, time, worker, row: () => mailOf(the.db, mail.mailId) }
}

describe("a mail on its way", () => {
  it("arrives in the event's name, with its link, in both forms", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    await tick(the.worker)
    expect(received).toHaveLength(1)
    const { from, to, mail, raw } = received[0] as (typeof received)[0]
    expect({ from, to }).toEqual({ from: SENDER.from, to: ["delta-province@example.com"] })
    expect(mail.from).toMatchObject({ name: "The river-cities forum", address: SENDER.from })
    expect(mail.to).toMatchObject([
      { name: "Contact of Delta Province", address: "delta-province@example.com" },
    ])
    expect(mail.subject).toBe("The river-cities forum: please approve the entry of Delta Province")
    const link = `${SENDER.url}/review/${the.token}`
    expect(mail.text).toContain(`\n${link}\n`)
    expect(mail.html).toContain(`<a href="${link}"`)
    expect(mail.text + String(mail.html)).not.toContain("{personal-link}")
    expect(mail.messageId).toMatch(/^<mail-\d+-\d+@partners\.example\.org>$/u)
    expect(raw).not.toMatch(/^(?:x-mailer|reply-to|auto-submitted|bcc|disposition-notification-to):/imu)
    expect(the.row()).toMatchObject({ sentAt: the.time.now, linkToken: null, attempts: 1 })
  })

  it("answers to the event's address, in Korean, and what no hand wrote tells robots not to", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    the.db.update(event).set({ replyTo: "team@example.org", title: "강 도시 포럼\nBcc: x@example.org" }).run()
    reviewMail(the, "Han River", { language: "ko" })
    plainMail(the)
    await tick(the.worker)
    const korean = received.find(({ mail }) => mail.to?.[0]?.address === "han-river@example.com")?.mail
    expect(korean?.from?.name).toBe("강 도시 포럼 Bcc: x@example.org")
    expect(korean?.replyTo).toMatchObject([{ address: "team@example.org" }])
    expect(korean?.subject).toContain("승인 요청")
    expect(korean?.text).toContain("계정이나 비밀번호는 필요하지 않습니다")
    expect(received.every(({ mail }) => !mail.bcc && !mail.headers.some(({ key }) => key === "bcc"))).toBe(
      true,
    )
    const receipt = received.find(({ mail }) => mail.to?.[0]?.address === "mina@example.com")
    expect(receipt?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/mu)
  })

  it("signs in where the address says so", async () => {
    const seen: unknown[] = []
    const { port, received } = await inbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push([username, password])
        done(null, { user: username })
      },
    })
    await tick(setUp(`smtp://me%40example.org:p%40ss@127.0.0.1:${port}`).worker)
    expect(seen).toEqual([["me@example.org", "p@ss"]])
    expect(received).toHaveLength(1)
  })

  it("goes once, however many ticks run at once", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    for (let count = 0; count < 6; count += 1) plainMail(the)
    await Promise.all([tick(the.worker), tick(the.worker), tick(the.worker)])
    await tick(the.worker)
    expect(received).toHaveLength(7)
    expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(7)
  })
})

describe("a mail that the server does not take", () => {
  it("is tried again after a 4xx, with the same Message-ID, and keeps its link till then", async () => {
    const { received, url } = await inbox({
      onMail: (_mail, count) => (count < 3 ? answer(451, "try later") : undefined),
    })
    const the = setUp(url)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ sentAt: null, endedAt: null, handedAt: null, linkToken: the.token })
    expect(the.row().lastError).toContain("451 try later")
    await tick(the.worker)
    expect(received).toHaveLength(1)
    the.time.now += waitAfter(1)
    await tick(the.worker)
    the.time.now += waitAfter(2)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ attempts: 3, sentAt: the.time.now, lastError: null })
    expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(1)
  })

  it.each([
    [
      "the recipient",
      {
        onRcptTo: (_to: unknown, _session: unknown, done: (e: Error) => void) =>
          done(answer(550, "no such user")),
      },
    ],
    ["the message", { onMail: () => answer(554, "no https://partners.example.org/review/abc") }],
  ])("is refused for good when a 5xx is about %s", async (_what, options) => {
    const { url } = await inbox(options)
    const the = setUp(url)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ endedBecause: "refused", linkToken: null })
    expect(the.row().lastError).toMatch(/55\d no/u)
    expect(the.row().lastError).not.toContain("/review/")
    expect(logged()).not.toContain(the.token)
  })

  it("waits when the sign-in is refused: mending the settings sends it", async () => {
    const { port } = await inbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, "wrong password")),
    })
    const the = setUp(`smtp://me:s3cret@127.0.0.1:${port}`)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ endedAt: null, linkToken: the.token })
    expect(the.row().lastError).toContain("535")
    expect(`${the.row().lastError}${logged()}`).not.toContain("s3cret")
  })

  it("waits when a server elsewhere offers no TLS, and does not get the password", async () => {
    const seen: unknown[] = []
    const { port } = await inbox({
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        seen.push(auth)
        done(null, { user: "me" })
      },
    })
    const the = setUp(`smtp://me:s3cret@127.0.0.1:${port}`)
    const auth = { user: "me", pass: "s3cret" }
    const elsewhere = { host: "127.0.0.1", port, secure: false, local: false, auth }
    await tick({ ...the.worker, transport: smtpTransport(elsewhere, QUICK) })
    expect(seen).toEqual([])
    expect(the.row()).toMatchObject({ endedAt: null, linkToken: the.token })
  })

  it("waits when nobody listens, and when a server says nothing", async () => {
    const { port, close } = await openInbox()
    await close()
    const silence = await openSilence()
    open.push(silence)
    for (const url of [`smtp://127.0.0.1:${port}`, silence.url]) {
      const the = setUp(url)
      await tick(the.worker)
      expect(the.row()).toMatchObject({
        endedAt: null,
        claimedAt: null,
        handedAt: null,
        linkToken: the.token,
      })
      expect(the.row().dueAt).toBe(the.time.now + waitAfter(1))
    }
  })
})

describe("a connection that breaks", () => {
  it("before the end of the message: the mail goes later", async () => {
    const { port, received } = await inbox()
    let cuts = 0
    const wire = await openWire(port, (said, cut) => {
      if (!/^DATA/mu.test(said) || cuts > 0) return
      cuts += 1
      cut()
    })
    open.push(wire)
    const the = setUp(wire.url)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ endedAt: null, handedAt: null, linkToken: the.token })
    the.time.now += waitAfter(1)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ sentAt: the.time.now })
    expect(received).toHaveLength(1)
  })

  it("after it, with no answer: the mail is uncertain, and goes no more by itself", async () => {
    let cut = () => {}
    // The whole message is there, and the line breaks before the answer.
    const { port, received } = await inbox({
      onMail: () => {
        cut()
        return undefined
      },
    })
    const wire = await openWire(port, (_said, cutNow) => {
      cut = cutNow
    })
    open.push(wire)
    const the = setUp(wire.url)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ endedBecause: "uncertain", handedAt: the.time.now, linkToken: null })
    the.time.now += 86_400_000
    await tick(the.worker)
    expect(received).toHaveLength(1)
  })

  it("after it, by a server that thinks too long: uncertain too", async () => {
    const { url } = await inbox({ onData: (stream) => void stream.resume() })
    const the = setUp(url)
    await tick(the.worker)
    expect(the.row()).toMatchObject({ endedBecause: "uncertain", linkToken: null })
  })
})

describe("a process that dies", () => {
  it("between handing over and the answer leaves a mail that is not sent twice", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    const dying: Transport = {
      // What the process would have learned, it never does.
      send: (...args) => the.worker.transport.send(...args).then(() => new Promise<Outcome>(() => undefined)),
    }
    void tick({ ...the.worker, transport: dying })
    await vi.waitFor(() => expect(received).toHaveLength(1))
    recoverMails(the.db, the.time.now)
    the.time.now += 86_400_000
    await tick(the.worker)
    expect(received).toHaveLength(1)
    expect(the.row()).toMatchObject({ endedBecause: "uncertain", linkToken: null, sentAt: null })
  })

  it("before it hands over leaves a mail that is sent once by the next", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    void tick({ ...the.worker, transport: { send: () => new Promise<Outcome>(() => undefined) } })
    await vi.waitFor(() => expect(the.row().claimedAt).not.toBeNull())
    recoverMails(the.db, the.time.now)
    await tick(the.worker)
    expect(received).toHaveLength(1)
    expect(the.row()).toMatchObject({ attempts: 2, sentAt: the.time.now })
  })
})

describe("a disk that takes no write", () => {
  it("keeps the mail from going out: it goes once there is room", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    the.db.$client.pragma("query_only = on")
    await expect(tick(the.worker)).rejects.toThrow("readonly database")
    expect(received).toEqual([])
    the.db.$client.pragma("query_only = off")
    await tick(the.worker)
    expect(received).toHaveLength(1)
  })

  it("loses no answer that comes meanwhile: what was sent is written as sent, and goes out once", async () => {
    let mails = 0
    const the = setUp("smtp://127.0.0.1:9")
    const transport: Transport = {
      send: async (_envelope, _message, handOver) => {
        if (!handOver()) throw new Error("called back")
        mails += 1
        the.db.$client.pragma("query_only = on")
        return { kind: "sent" }
      },
    }
    const worker = { ...the.worker, transport, unsettled: [] }
    await expect(tick(worker)).rejects.toThrow("readonly database")
    await expect(tick(worker)).rejects.toThrow("readonly database")
    expect(the.row()).toMatchObject({ sentAt: null, handedAt: the.time.now })
    the.db.$client.pragma("query_only = off")
    await tick(worker)
    expect(the.row()).toMatchObject({ sentAt: the.time.now, linkToken: null, endedBecause: null })
    expect(mails).toBe(1)
  })
})

describe("a link that ends while its mail is on its way", () => {
  it("calls the mail back before its end", async () => {
    const { received, url } = await inbox({
      onRcptTo: (_to, _session, done) => {
        endMailsOfLink(the.db, the.linkId)
        done()
      },
    })
    const the = setUp(url)
    await tick(the.worker)
    expect(received).toHaveLength(0)
    expect(the.row()).toMatchObject({ endedBecause: "link ended", sentAt: null, claimedAt: null })
  })
})

describe("the worker", () => {
  it("sends what comes while it runs, and stops when told", async () => {
    const { received, url } = await inbox()
    const the = setUp(url)
    const worker = startMailWorker({ ...the.worker, clock: Date.now })
    await vi.waitFor(() => expect(received).toHaveLength(1))
    plainMail(the)
    await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 4000 })
    await worker.stop()
    plainMail(the)
    await new Promise((resolve) => setTimeout(resolve, 1300))
    expect(received).toHaveLength(2)
  })

  it("lets what is being sent end before it has stopped", async () => {
    const { url } = await inbox({
      onRcptTo: (_to, _session, done) => void setTimeout(done, 300),
    })
    const the = setUp(url)
    plainMail(the)
    plainMail(the)
    const worker = startMailWorker(the.worker)
    await vi.waitFor(() => expect(the.row().claimedAt).not.toBeNull())
    await worker.stop()
    expect(the.row()).toMatchObject({ claimedAt: null, sentAt: the.time.now })
    const rest = the.db.$client.prepare("select count(*) from mail where sent_at is null").pluck().get()
    expect(rest).toBe(1)
  })

  it("outlives a transport that throws, and says so without the link", async () => {
    const the = setUp("smtp://127.0.0.1:1")
    const broken: Transport = { send: () => Promise.reject(new Error("a mistake of ours")) }
    await tick({ ...the.worker, transport: broken })
    expect(the.row()).toMatchObject({ endedAt: null, claimedAt: null, linkToken: the.token })
    expect(logged()).toContain("a mistake of ours")
    expect(logged()).not.toContain(the.token)
  })
})

function logged(): string {
  return stderr.mock.calls.map(([text]) => String(text)).join("")
}
