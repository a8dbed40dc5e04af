/// Bounds that keep a hostile archive from taking the machine's memory.
package struct ArchiveLimits: Hashable, Sendable {
  /// How many entries an archive may have.
  package var entries: Int
  /// How many bytes all its entries may have when unpacked.
  package var total: Int
  /// How many times larger than packed an entry may be, where it has more than `free` bytes.
  package var ratio: Int
  /// Up to how many bytes an entry may be packed as tightly as it likes.
  package var free: Int

  /// Makes bounds: 10,000 entries, 1 GB in all and 200 to 1 beyond 1 MB unless given.
  package init(entries: Int = 10_000, total: Int = 1 << 30, ratio: Int = 200, free: Int = 1 << 20) {
    self.entries = entries
    self.total = total
    self.ratio = ratio
    self.free = free
  }
}
