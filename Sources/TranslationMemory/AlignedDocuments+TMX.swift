internal import Interchange
internal import Languages
public import Translation

extension AlignedDocuments {
  /// The rows with two sides as TMX: drafts with their confidence.
  ///
  /// - Parameters:
  ///   - minimumConfidence: Rows less sure are left out.
  ///   - toolVersion: The version of the program.
  ///   - date: The moment that the file names; none where `nil`.
  /// - Throws: A `MemoryError` where nobody told the language of a document.
  public func tmx(minimumConfidence: Double = 0, toolVersion: String, date: Timestamp?) throws -> [UInt8] {
    guard let source = sourceLanguage, let target = targetLanguage else {
      let path = sourceLanguage == nil ? sourcePath : targetPath
      throw MemoryError(.unknownLanguage, "\(path): TMX names languages; tell this one's with --from or --to")
    }
    var bytes: [UInt8] = []
    let settings = WritingSettings(
      languages: [source, target], source: source, toolVersion: toolVersion, date: date)
    var writer = TMXWriter(settings) { bytes += $0 }
    for row in rows where !row.isOneSided && row.confidence >= minimumConfidence {
      let confidence = row.confidence.cutToFourDigits
      try writer.write(
        TranslationUnit(
          [Variant(source, row.sourceContent), Variant(target, row.targetContent, confidence: confidence)],
          kind: row.kind))
    }
    try writer.finish()
    return bytes
  }
}

extension Double {
  /// Four digits of a confidence tell all there is to know, and keep files readable; never rounded up.
  var cutToFourDigits: Double { (self * 10_000).rounded(.down) / 10_000 }
}
