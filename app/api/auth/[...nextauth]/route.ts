import type { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { authOptions } from "@/lib/auth"

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes; options are made per request, when the database is there. */
function handle(request: NextRequest, context: Context) {
  return NextAuth(request, context, authOptions())
}

export { handle as GET, handle as POST }
