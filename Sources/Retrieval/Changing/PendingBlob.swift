/// The outline of a segment as a blob: length, number of words, keys of 8 bytes, 16 bytes of counts of letters.
enum PendingBlob {
  /// The blob of a segment.
  static func blob(_ outline: Outline, _ document: UInt32) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(outline.length)
    writer.write(outline.keys.count)
    for key in outline.keys { writer.writeFixed(key) }
    writer.bytes += outline.letters.bytes
    return writer.close(.pending, Int64(document))
  }

  /// The segment of a blob.
  static func outline(_ blob: [UInt8], _ key: Int64) throws(RetrievalError) -> Outline {
    var reader = try BlobReader(blob, .pending, key)
    let (length, count) = (try reader.number(), try reader.number())
    guard reader.bytes.count == count * 8 + LetterCounts.size else { throw reader.damage }
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for _ in 0..<count { keys.append(try reader.fixed()) }
    return Outline(keys: keys, length: length, letters: LetterCounts(reader.bytes))
  }
}
