import type { NextConfig } from "next"
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js"

/**
 * What the desk's pages may load and where they may send: this server alone. Next.js writes scripts and styles into its
 * pages, so those are allowed inline; its development server evaluates code.
 */
const deskPolicy = (dev: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ")

/** Public pages never pass through Next.js (site/front); these settings are for the desk. */
const config = (phase: string): NextConfig => ({
  poweredByHeader: false,
  // The preview's links are relative, as on the public page, so its addresses end with a slash.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "sharp", "@node-rs/argon2", "mammoth", "css-tree"],
  // `npm test` runs the type checker itself; an organiser's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Development alone logs requests and the arguments of actions: never those with a personal link in them.
  logging: { incomingRequests: { ignore: [/\/review\//u] }, serverFunctions: false },
  experimental: {
    serverActions: { bodySizeLimit: "6mb" },
    // What components/near-link fetched ahead is not shown for longer; other people work on the same pages.
    staleTimes: { static: 30 },
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "X-Frame-Options", value: "SAMEORIGIN" },
        ],
      },
      { source: "/review/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] },
      {
        // Previews, their like in a review, and draft logos bring stricter policies of their own, which this one would
        // replace.
        source:
          "/((?!events/[^/]+/(?:preview|upcoming)(?:/|$)|review/[^/]+/(?:page(?:/|$)|logos/[^/]+$)|logos/).*)",
        headers: [{ key: "Content-Security-Policy", value: deskPolicy(phase === PHASE_DEVELOPMENT_SERVER) }],
      },
    ]
  },
})

export default config
