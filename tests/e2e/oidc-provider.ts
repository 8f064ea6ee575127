import { createHash, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT } from "jose"

export const CLIENT = { id: "greenroom", secret: "a secret of the tests" }

type Claims = Record<string, unknown>
type Asked = { redirectUri: string; nonce: string; challenge: string; prompt: string | null }

/**
 * A sign-in provider of its own: discovery, keys, a token endpoint that holds its clients to PKCE and to their secret. Whoever
 * comes is the person that `person` says; `forge` changes what the ID token is made of.
 */
export async function startProvider() {
  const { publicKey, privateKey } = await generateKeyPair("RS256")
  const { privateKey: strangersKey } = await generateKeyPair("RS256")
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" }
  const waiting = new Map<string, Asked>()
  const state = {
    person: {} as Claims,
    forge: {} as Claims & { key?: "stranger" },
    lastAsked: null as Asked | null,
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer)
    if (pathname === "/.well-known/openid-configuration")
      return json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      })
    if (pathname === "/keys") return json(response, { keys: [jwk] })
    if (pathname === "/authorize") return authorize(searchParams, response)
    if (pathname === "/token") return token(request, response)
    response.writeHead(404).end()
  }

  function authorize(asked: URLSearchParams, response: ServerResponse) {
    const code = randomUUID()
    const redirectUri = asked.get("redirect_uri") ?? ""
    state.lastAsked = {
      redirectUri,
      nonce: asked.get("nonce") ?? "",
      challenge: asked.get("code_challenge_method") === "S256" ? (asked.get("code_challenge") ?? "") : "",
      prompt: asked.get("prompt"),
    }
    waiting.set(code, state.lastAsked)
    const back = new URL(redirectUri)
    back.searchParams.set("code", code)
    back.searchParams.set("state", asked.get("state") ?? "")
    response.writeHead(302, { Location: back.href }).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    let body = ""
    for await (const part of request) body += part
    const form = new URLSearchParams(body)
    const asked = waiting.get(form.get("code") ?? "")
    waiting.delete(form.get("code") ?? "")
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url")
    const basic = Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll("%20", "+")}`)
    if (request.headers.authorization !== `Basic ${basic.toString("base64")}`)
      return json(response, { error: "invalid_client" }, 401)
    if (!asked || asked.challenge === "" || verifier !== asked.challenge)
      return json(response, { error: "invalid_grant" }, 400)
    const { key, ...claims } = state.forge
    const idToken = await new SignJWT({
      nonce: asked.nonce,
      auth_time: Math.floor(Date.now() / 1000),
      ...state.person,
      ...claims,
    })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuedAt()
      .setExpirationTime("5m")
      .setIssuer(String(claims.iss ?? issuer))
      .setAudience(String(claims.aud ?? CLIENT.id))
      .sign(key === "stranger" ? strangersKey : privateKey)
    json(response, { access_token: randomUUID(), token_type: "Bearer", id_token: idToken })
  }

  return {
    issuer,
    state,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function json(response: ServerResponse, body: object, status = 200) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body))
}
