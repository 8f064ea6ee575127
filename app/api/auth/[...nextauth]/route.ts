import { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { t } from "@/domain/words"
import { authOptions } from "@/lib/auth"
import { readBody } from "@/lib/upload"

type Context = { params: Promise<{ nextauth: string[] }> }

/** Larger than any sign-in form: next-auth itself would read whatever a stranger sends into memory. */
const MAX_FORM_BYTES = 64 * 1024

/** next-auth's own routes; options are made per request, when the database is there. */
export function GET(request: NextRequest, context: Context) {
  return NextAuth(request, context, authOptions())
}

/** Sign-in and sign-out, as next-auth's client sends them: a small form. */
export async function POST(request: NextRequest, context: Context) {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
    return new Response(t("Only forms are read here."), { status: 415 })
  const body = await readBody(request, MAX_FORM_BYTES)
  if (!body.ok) return new Response(t("This form is too large, or was cut off."), { status: 413 })
  const { url, method, headers } = request
  const counted = new NextRequest(url, { method, headers, body: new Uint8Array(body.bytes) })
  return NextAuth(counted, context, authOptions())
}
