/// The numbers of words and the letters of up to 224 segments.
///
///     for each: number of words, 255 for that many or more | for each: counts of letters
enum LetterRow {
  /// Reads the counts of letters of a row.
  static func letters(_ head: RunHead, _ row: Int, _ store: any BlobStore) throws -> ArraySlice<UInt8> {
    let (key, size) = (head.key(row), min(RunHead.letterRow, head.count - row * RunHead.letterRow))
    let reader = try BlobReader(try store.load(.letters, key), .letters, key)
    guard reader.bytes.count == size * (1 + LetterCounts.size) else { throw reader.damage }
    return reader.bytes.dropFirst(size)
  }
}
