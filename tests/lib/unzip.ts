import { buffer } from "node:stream/consumers"
import { type Entry, fromBufferPromise } from "yauzl"

/** An archive's files by path, in its order, as a program that is not ours reads them; `look` sees each entry. */
export async function unzipped(archive: Buffer, look: (entry: Entry) => void = () => undefined) {
  const zip = await fromBufferPromise(archive)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    look(entry)
  }
  return files
}
