import { drawn } from "./logo-files"

/**
 * So many malformed files, always the same ones: good files of every accepted kind, cut off, with bits flipped, or with a
 * header that lies about size, depth or length.
 */
export async function malformedFiles(count: number): Promise<Buffer[]> {
  const good = await goodFiles()
  const random = generator(866)
  return Array.from({ length: count }, (_, index) => {
    const file = Buffer.from(good[index % good.length] ?? "")
    const damage = DAMAGES[Math.floor(index / good.length) % DAMAGES.length] ?? cutOff
    return damage(file, random)
  })
}

async function goodFiles(): Promise<Buffer[]> {
  const small = drawn().resize(90, 45)
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="45" viewBox="0 0 90 45"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient></defs><style>.b{fill:url(#a)}</style><path class="b" d="M0 0h90v45z"/><text x="9" y="9">Río</text></svg>'
  return [
    await small.clone().png().toBuffer(),
    await small.clone().png({ palette: true }).toBuffer(),
    await small.clone().flatten().jpeg().toBuffer(),
    await small.clone().flatten().jpeg({ progressive: true }).toBuffer(),
    await small.clone().webp().toBuffer(),
    await small.clone().webp({ lossless: true }).toBuffer(),
    await small.clone().avif({ effort: 0 }).toBuffer(),
    Buffer.from(svg),
  ]
}

type Damage = (file: Buffer, random: () => number) => Buffer

const cutOff: Damage = (file, random) => file.subarray(0, Math.floor(random() * file.length))

const flipBits: Damage = (file, random) => {
  for (let flips = 1 + Math.floor(random() * 8); flips > 0; flips -= 1) {
    const at = Math.floor(random() * file.length)
    file[at] = (file[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return file
}

/** Sizes, depths and lengths stand in the first hundred bytes. */
const lieInHeader: Damage = (file, random) => {
  const at = 8 + Math.floor(random() * 90)
  const lie = [0, 0xff, 0x7f, 0x80, 1][Math.floor(random() * 5)] ?? 0
  return Buffer.concat([file.subarray(0, at), Buffer.alloc(4, lie), file.subarray(at + 4)])
}

const losePiece: Damage = (file, random) => {
  const at = Math.floor(random() * file.length)
  return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + Math.floor(random() * 40))])
}

const repeatPiece: Damage = (file, random) => {
  const at = Math.floor(random() * file.length)
  const piece = file.subarray(at, at + 1 + Math.floor(random() * 60))
  return Buffer.concat([file.subarray(0, at), ...Array.from({ length: 9 }, () => piece), file.subarray(at)])
}

const DAMAGES = [cutOff, flipBits, lieInHeader, losePiece, repeatPiece]

/** Pseudorandom numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
