import { createHash, generateKeyPairSync, sign } from "node:crypto"
import type { AuthenticationResponseJSON } from "@simplewebauthn/server"

type Said = {
  challenge: string
  origin?: string
  rpId?: string
  counter?: number
  verified?: boolean
  userHandle?: string
  type?: string
}

/** A passkey made of a key pair: it signs whatever a test has it say (WebAuthn §6.1 and §7.2). */
export function softwarePasskey(id: string, origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const head = (hex: string) => Buffer.from(hex, "hex")
  const coordinate = (text: string) => Buffer.from(text, "base64url")
  /** A COSE key: EC2, ES256, P-256, x, y. */
  const cose = Buffer.concat([
    ...[head("a5010203262001215820"), coordinate(x), head("225820"), coordinate(y)],
  ])
  const idText = Buffer.from(id).toString("base64url")

  function show(said: Said): AuthenticationResponseJSON {
    const flags = said.verified === false ? 0x01 : 0x05
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(said.counter ?? 1)
    const authenticatorData = Buffer.concat([
      createHash("sha256")
        .update(said.rpId ?? new URL(origin).hostname)
        .digest(),
      ...[Buffer.from([flags]), counter],
    ])
    const clientData = Buffer.from(
      JSON.stringify({
        type: said.type ?? "webauthn.get",
        challenge: said.challenge,
        origin: said.origin ?? origin,
      }),
    )
    const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()])
    return {
      ...{ id: idText, rawId: idText, type: "public-key", clientExtensionResults: {} },
      response: {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
        ...(said.userHandle === undefined ? {} : { userHandle: said.userHandle }),
      },
    }
  }

  return { id: idText, publicKey: cose, show }
}
