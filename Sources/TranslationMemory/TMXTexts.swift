internal import Documents
internal import Interchange
internal import Languages
internal import PlainText
internal import Translation

/// The texts that a TMX file has in one language, as a document.
enum TMXTexts {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its name for places.
  ///   - language: The language; the source language that the header names where `nil`.
  ///   - layout: Whether all texts are segments as they are; else those are that the header calls sentences or phrases.
  /// - Throws: An error with its place where the file is refused, a `MemoryError` where no language is named or the file
  ///   has no text in it.
  static func document(of bytes: [UInt8], named path: String, in language: Language?, layout: Layout) throws -> Document
  {
    let reader = TMXReader(ReadingSettings(file: path))
    var (document, seen) = (Document(blocks: []), Set<String>())
    let take = { (unit: TranslationUnit) in
      seen.formUnion(unit.variants.map(\.language.tag))
      guard let language = language ?? reader.account.sourceLanguage, let variant = unit.variant(in: language) else {
        return
      }
      let isSegment = layout == .segments || ["sentence", "phrase"].contains(reader.header.segmentType)
      if let block = Block(unit.kind, folding: variant.content, isSegment: isSegment) {
        document.blocks.append(block)
      }
    }
    try reader.read(bytes, take)
    try reader.finish(take)
    let known = seen.sorted().joined(separator: ", ")
    guard let chosen = language ?? reader.account.sourceLanguage else {
      throw MemoryError(.unknownLanguage, "\(path): names no source language; choose one with --lang: \(known)")
    }
    if document.blocks.isEmpty, !seen.isEmpty {
      throw MemoryError(.noText, "\(path): has no text in '\(chosen)'; its languages are \(known)")
    }
    document.language = chosen
    document.encoding = reader.account.encoding ?? document.encoding
    document.faults = Fault.warnings(of: reader.account)
    return document
  }
}
