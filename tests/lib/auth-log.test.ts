import { afterEach, expect, it, vi } from "vitest"
import { authLogger } from "@/lib/auth-log"

afterEach(() => vi.restoreAllMocks())

function written(code: string, metadata: Parameters<typeof authLogger.error>[1]): string {
  const lines: string[] = []
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0)
  authLogger.error(code, metadata)
  return lines.join("")
}

it("the log says which step of a sign-in failed and why, and no value that was exchanged", () => {
  const state = new Error("state mismatch, expected abc, got: def")
  const said = written("OAUTH_CALLBACK_ERROR", { error: state, id_token: "a token" } as never)
  expect(JSON.parse(said).msg).toBe("A sign-in failed (OAUTH_CALLBACK_ERROR): state mismatch.")
  expect(said).not.toMatch(/abc|def|a token/u)
  expect(written("SIGNIN_OAUTH_ERROR", new Error("connect ECONNREFUSED 127.0.0.1:1"))).toContain(
    "(SIGNIN_OAUTH_ERROR): connect ECONNREFUSED 127.0.0.1:1.",
  )
})
