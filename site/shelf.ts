/** What can lie on a shelf: bytes that are made again, the same ones, when they are asked for after they had to go. */
export type Shelved = { readonly weight: number; readonly usedAt: number; drop(): void }

/** Keeps what was made in memory, up to so many bytes; then what nobody has asked for longest has to go. */
export class Shelf {
  private readonly weights = new Map<Shelved, number>()
  private total = 0
  private uses = 0

  constructor(private readonly room: number) {}

  /** Counts uses: the later one is the larger. A clock would be slower, and may stand still. */
  use(): number {
    this.uses += 1
    return this.uses
  }

  /** Lays it there, or weighs it again when it has grown. */
  put(item: Shelved): void {
    this.total += item.weight - (this.weights.get(item) ?? 0)
    this.weights.set(item, item.weight)
    if (this.total > this.room) this.makeRoom(item)
  }

  remove(item: Shelved): void {
    this.total -= this.weights.get(item) ?? 0
    this.weights.delete(item)
  }

  /** A tenth at once, so that the next ones find room without asking who was used when. */
  private makeRoom(but: Shelved): void {
    const oldest = [...this.weights.keys()].filter((item) => item !== but)
    oldest.sort((a, b) => a.usedAt - b.usedAt)
    for (const item of oldest) {
      if (this.total <= this.room * 0.9) return
      this.remove(item)
      item.drop()
    }
  }
}
