import { encode } from "uqr"

/** A QR code (ISO/IEC 18004, level M) as the path of its dark squares, in a box of `size` by `size` with its quiet zone. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
  return { size, path: squares.join("") }
}
