/// When the segment of a document was removed that is still in runs.
struct Removal: Hashable {
  /// The last run that was made before: later ones may have the document anew.
  var lastRun: Int
  /// In how many runs the document is without counting, since it was removed as often.
  var copies: Int

  /// The removal as a blob.
  func blob(_ document: UInt32) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(lastRun)
    if copies > 1 { writer.write(copies) }
    return writer.close(.removed, Int64(document))
  }

  /// The removal of a blob.
  static func removal(_ blob: [UInt8], _ key: Int64) throws(RetrievalError) -> Removal {
    var reader = try BlobReader(blob, .removed, key)
    let lastRun = try reader.number()
    return Removal(lastRun: lastRun, copies: reader.bytes.isEmpty ? 1 : try reader.number())
  }
}
