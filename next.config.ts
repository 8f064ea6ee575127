import type { NextConfig } from "next"

/** Public pages never pass through Next.js (site/front); these settings are for the desk. */
const config: NextConfig = {
  poweredByHeader: false,
  // The preview's links are relative, as on the public page, so its addresses end with a slash.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "sharp", "@node-rs/argon2", "mammoth", "css-tree"],
  // `npm test` runs the type checker itself; an organiser's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
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
        // The preview and draft logos bring stricter policies of their own, which this one would replace.
        source: "/((?!events/[^/]+/preview(?:/|$)|logos/).*)",
        headers: [
          {
            key: "Content-Security-Policy",
            value: "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
          },
        ],
      },
    ]
  },
}

export default config
