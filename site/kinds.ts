import { KEEP_AND_ASK, KEEP_NOT, PERMISSIONS, pagePolicy } from "./policy"
import { Resource } from "./resource"

/** A page, with the policy that its own bytes need; `framedBy` as in `pagePolicy`. */
export function htmlResource(html: string, status: number, framedBy?: "*"): Resource {
  return new Resource(Buffer.from(html), {
    status,
    contentType: "text/html; charset=utf-8",
    cacheControl: status === 200 ? KEEP_AND_ASK : KEEP_NOT,
    headers: [
      ...["Content-Security-Policy", pagePolicy(html, framedBy)],
      ...["Referrer-Policy", "strict-origin-when-cross-origin"],
      ...["Permissions-Policy", PERMISSIONS],
      // A frame is another browsing context's guest; its own window is nobody's.
      ...[
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "Cross-Origin-Resource-Policy",
        framedBy ? "cross-origin" : "same-origin",
      ],
    ],
    compress: true,
  })
}

/** What programs read, from wherever they run: JSON, feeds. As fresh as pages, unless said otherwise. */
export function dataResource(body: string, contentType: string, cacheControl = KEEP_AND_ASK): Resource {
  return new Resource(Buffer.from(body), {
    status: 200,
    contentType,
    cacheControl,
    anyOrigin: true,
    compress: true,
  })
}

/** For what can't be made at this moment; not kept, by nobody. */
export function busyResource(): Resource {
  return new Resource(Buffer.from("Many pictures are being drawn. Please come back in a few seconds.\n"), {
    status: 503,
    contentType: "text/plain; charset=utf-8",
    cacheControl: KEEP_NOT,
    headers: ["Retry-After", "10"],
    compress: false,
  })
}

/** A drawn picture, which may change with the next publish. Other sites show it. */
export function pictureResource(bytes: Buffer): Resource {
  return new Resource(bytes, {
    status: 200,
    contentType: "image/png",
    cacheControl: KEEP_AND_ASK,
    anyOrigin: true,
    compress: false,
  })
}
