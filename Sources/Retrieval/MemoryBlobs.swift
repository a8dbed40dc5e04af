/// Blobs in memory, for an index of what is not stored, and for comparisons.
package final class MemoryBlobs: BlobStore {
  /// The blobs by table and key.
  package private(set) var tables: [BlobTable: [Int64: [UInt8]]] = [:]

  /// Makes an empty set.
  package init() {}

  /// How many bytes are in it.
  package var size: Int { tables.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } } }

  /// The blob at a key; `nil` where there is none.
  package func load(_ table: BlobTable, _ key: Int64) -> [UInt8]? { tables[table]?[key] }

  /// Puts a blob at a key, in place of the one there.
  package func store(_ blob: [UInt8], _ table: BlobTable, _ key: Int64) { tables[table, default: [:]][key] = blob }

  /// Takes away all blobs in a range of keys.
  package func remove(_ table: BlobTable, _ keys: ClosedRange<Int64>) {
    if keys.lowerBound == keys.upperBound {
      tables[table]?[keys.lowerBound] = nil
    } else {
      tables[table] = tables[table]?.filter { !keys.contains($0.key) }
    }
  }

  /// Hands over the blobs in a range of keys, by their keys.
  package func forEach(
    _ table: BlobTable, _ keys: ClosedRange<Int64>, _ body: (Int64, [UInt8]) throws -> Void
  ) rethrows {
    for (key, blob) in (tables[table] ?? [:]).filter({ keys.contains($0.key) }).sorted(by: { $0.key < $1.key }) {
      try body(key, blob)
    }
  }
}
