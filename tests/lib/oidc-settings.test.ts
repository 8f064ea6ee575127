import { describe, expect, it } from "vitest"
import { EnvError, readEnv } from "@/lib/env"
import { readOidc } from "@/lib/oidc-settings"

const SET = {
  OIDC_ISSUER: "https://login.example.org/realms/staff",
  OIDC_CLIENT_ID: "greenroom",
  OIDC_CLIENT_SECRET: "a secret",
  OIDC_ALLOWED_DOMAINS: "Example.org, staff.example.org",
}

describe("the sign-in provider", () => {
  it("is none unless it is set", () => {
    expect(readOidc({ OIDC_ISSUER: " " })).toEqual({ settings: null })
  })

  it("is taken as it is set", () => {
    expect(readOidc(SET)).toEqual({
      settings: {
        issuer: "https://login.example.org/realms/staff",
        clientId: "greenroom",
        clientSecret: "a secret",
        name: "login.example.org",
        allowedDomains: ["example.org", "staff.example.org"],
        defaultRole: null,
      },
    })
    expect(readOidc({ ...SET, OIDC_NAME: "Staff Login", OIDC_DEFAULT_ROLE: "Viewer" })).toMatchObject({
      settings: { name: "Staff Login", defaultRole: "viewer" },
    })
    expect(readOidc({ ...SET, OIDC_ISSUER: "http://127.0.0.1:8080" })).toMatchObject({ settings: {} })
  })

  it.each([
    ["OIDC_ISSUER", "login.example.org"],
    ["OIDC_ISSUER", "http://login.example.org"],
    ["OIDC_ISSUER", "https://login.example.org/?tenant=1"],
    ["OIDC_CLIENT_ID", ""],
    ["OIDC_CLIENT_SECRET", ""],
    ["OIDC_ALLOWED_DOMAINS", ""],
    ["OIDC_ALLOWED_DOMAINS", "example"],
    ["OIDC_ALLOWED_DOMAINS", "*.example.org"],
    ["OIDC_ALLOWED_DOMAINS", "a@example.org"],
    ["OIDC_DEFAULT_ROLE", "admin"],
  ])("with %s=%s is refused in a sentence that names the variable", (name, value) => {
    const wrong = readOidc({ ...SET, [name]: value })
    expect(wrong).toEqual({ sentences: [expect.stringContaining(name)] })
    expect(JSON.stringify(wrong)).not.toContain("a secret")
  })

  it("is not half set", () => {
    expect(() => readEnv({ OIDC_CLIENT_ID: "greenroom" })).toThrow(EnvError)
  })
})
