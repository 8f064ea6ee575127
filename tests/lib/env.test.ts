import path from "node:path"
import { afterEach, describe, expect, it, vi } from "vitest"
import { EnvError, readEnv, settleAddress } from "@/lib/env"

const BASE_ADDRESS =
  "GREENROOM_URL must be the public base address, such as https://partners.example.org, with no path."

const MAIL_SERVER =
  "SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example.org:587 or smtps://…, with special characters in the password percent-encoded."
const MAIL_FROM = "MAIL_FROM must be an e-mail address alone, without a name, such as greenroom@example.org."

const METRICS_TOKEN = "METRICS_TOKEN must have at least 16 letters, digits or characters of -._~+/=."

afterEach(() => {
  vi.unstubAllEnvs()
})

describe("the environment", () => {
  it("has a default for everything, and empty values count as not set", () => {
    const defaults = {
      port: 3000,
      host: "localhost",
      dataDir: path.resolve("data"),
      url: "http://localhost:3000",
      givenUrl: null,
      sampleEvent: true,
      smtp: null,
      mailFrom: "greenroom@localhost",
      metricsToken: null,
      proxies: 0,
      oidc: null,
    }
    expect(readEnv({})).toEqual(defaults)
    expect(
      readEnv({ PORT: "", HOST: " ", DATA_DIR: "", GREENROOM_URL: "  ", SAMPLE_EVENT: undefined }),
    ).toEqual(defaults)
  })

  it("is taken as it is set", () => {
    expect(
      readEnv({
        PORT: "8080",
        HOST: "0.0.0.0",
        DATA_DIR: "/srv/greenroom",
        GREENROOM_URL: "https://partners.example.org/",
        SAMPLE_EVENT: "off",
        SMTP_URL: "smtp://green%40example.org:p%40ss%2Fword@mail.example.org:2525",
        MAIL_FROM: "partners@example.org",
        METRICS_TOKEN: "a-long-enough-token",
        TRUST_PROXY: "2",
        PATH: "/bin",
      }),
    ).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDir: "/srv/greenroom",
      url: "https://partners.example.org",
      givenUrl: "https://partners.example.org",
      sampleEvent: false,
      smtp: {
        host: "mail.example.org",
        port: 2525,
        secure: false,
        local: false,
        auth: { user: "green@example.org", pass: "p@ss/word" },
      },
      mailFrom: "partners@example.org",
      metricsToken: "a-long-enough-token",
      proxies: 2,
      oidc: null,
    })
  })

  it.each(["0", "1", "65535"])("takes the port %s", (port) => {
    expect(readEnv({ PORT: port }).port).toBe(Number(port))
  })

  it.each(["::", "::1", "192.0.2.7", "greenroom.internal"])("takes the host %s", (host) => {
    expect(readEnv({ HOST: host }).host).toBe(host)
  })

  it.each<[Record<string, string>, string]>([
    [
      { TRUST_PROXY: "yes" },
      "TRUST_PROXY must be the number of proxies in front of Greenroom, such as 1; 0 when there is none.",
    ],
    [{ PORT: "web" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [{ PORT: "65536" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [{ PORT: "-1" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [{ PORT: "80.5" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [{ PORT: "0x50" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [{ HOST: "http://localhost" }, "HOST must be a host name or an IP address, such as 0.0.0.0."],
    [{ HOST: "a b" }, "HOST must be a host name or an IP address, such as 0.0.0.0."],
    [{ GREENROOM_URL: "partners.example.org" }, BASE_ADDRESS],
    [{ GREENROOM_URL: "https://example.org/partners" }, BASE_ADDRESS],
    [{ GREENROOM_URL: "https://example.org/?a" }, BASE_ADDRESS],
    [{ GREENROOM_URL: "ftp://example.org" }, BASE_ADDRESS],
    [{ SAMPLE_EVENT: "no" }, "SAMPLE_EVENT must be on or off."],
    [{ SMTP_URL: "mail.example.org" }, MAIL_SERVER],
    [{ SMTP_URL: "https://mail.example.org" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://user:s3cret/@mail.example.org" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://user@mail.example.org" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://user:s3%cret@mail.example.org" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://mail.example.org/inbox" }, MAIL_SERVER],
    [{ SMTP_URL: "smtp://mail.example.org?pool=true" }, MAIL_SERVER],
    [{ MAIL_FROM: "Greenroom <greenroom@example.org>" }, MAIL_FROM],
    [{ MAIL_FROM: "a@example.org\nBcc: b@example.org" }, MAIL_FROM],
    [{ MAIL_FROM: "example.org" }, MAIL_FROM],
    [{ METRICS_TOKEN: "short" }, METRICS_TOKEN],
    [{ METRICS_TOKEN: "long enough but spaced" }, METRICS_TOKEN],
  ])("refuses %o in words", (source, sentence) => {
    expect(() => readEnv(source)).toThrow(new EnvError([sentence]))
  })

  it.each([
    ["smtp://localhost", { host: "localhost", port: 587, secure: false, local: true, auth: null }],
    [
      "SMTPS://mail.example.org",
      { host: "mail.example.org", port: 465, secure: true, local: false, auth: null },
    ],
    ["smtp://[::1]:25/", { host: "::1", port: 25, secure: false, local: true, auth: null }],
    ["smtp://127.0.0.1:25", { host: "127.0.0.1", port: 25, secure: false, local: true, auth: null }],
  ])("reads the mail server %s", (SMTP_URL, smtp) => {
    expect(readEnv({ SMTP_URL }).smtp).toEqual(smtp)
  })

  it.each([
    ["https://partners.example.org", "greenroom@partners.example.org"],
    ["http://192.0.2.7:3000", "greenroom@localhost"],
    ["http://[2001:db8::7]", "greenroom@localhost"],
  ])("sends mails at %s from %s", (GREENROOM_URL, from) => {
    expect(readEnv({ GREENROOM_URL }).mailFrom).toBe(from)
  })

  it("tells all that is wrong at once, a sentence per variable", () => {
    const read = () => readEnv({ PORT: "web", SAMPLE_EVENT: "no" })
    expect(read).toThrow(
      "PORT must be a number from 0 to 65535, such as 3000.\nSAMPLE_EVENT must be on or off.",
    )
  })
})

describe("the address, once the port is known", () => {
  it("is localhost with that port, told to the libraries too", () => {
    vi.stubEnv("PORT", "0")
    vi.stubEnv("NEXTAUTH_URL", "http://elsewhere.example")
    expect(settleAddress(readEnv({ PORT: "0" }), 41_234)).toEqual({ url: "http://localhost:41234" })
    expect([process.env.PORT, process.env.NEXTAUTH_URL]).toEqual(["41234", "http://localhost:41234"])
    expect(readEnv().port).toBe(41_234)
  })

  it("is the public one where that is given", () => {
    vi.stubEnv("PORT", "0")
    vi.stubEnv("NEXTAUTH_URL", "")
    const env = readEnv({ GREENROOM_URL: "https://partners.example.org" })
    expect(settleAddress(env, 8080)).toEqual({ url: "https://partners.example.org" })
    expect(process.env.NEXTAUTH_URL).toBe("https://partners.example.org")
  })
})
