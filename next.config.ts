import type { NextConfig } from "next"

/** Public pages never pass through Next.js (site/front); these settings are for the desk. Its policy is set in lib/desk-door. */
const config: NextConfig = {
  poweredByHeader: false,
  // The preview's links are relative, as on the public page, so its addresses end with a slash.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "sharp", "@node-rs/argon2", "mammoth", "pino", "css-tree"],
  // `npm test` runs the type checker itself; an organiser's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Development alone logs requests and the arguments of actions: never those with a personal link in them.
  logging: {
    incomingRequests: { ignore: [/\/(?:review|invitation|reset|sign-in-link|confirm-email)\//u] },
    serverFunctions: false,
  },
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
      {
        source: "/:kind(review|invitation|reset|sign-in-link|confirm-email)/:path*",
        headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }],
      },
    ]
  },
}

export default config
