package import Interchange
package import Translation
package import XML

/// A push reader of TBX: the second edition's `martif`, the third's `tbx` in both styles, and the short notation of
/// early TBX-Min; one entry at a time is held in memory.
///
/// A document type is allowed and not read. What a rule of the core forbids without harm is a warning; an entry
/// without terms is skipped; a document of a dialect with fixed categories that names others is refused.
///
///     let reader = TBXReader(file: "terms.tbx")
///     for chunk in chunks { try reader.read(chunk) { concept in … } }
///     try reader.finish { concept in … }
package final class TBXReader: ConceptReader {
  private let xml: XMLReader
  private var assembly: TBXAssembly

  /// Makes a reader for one file; the bound on text holds for a whole entry too.
  package init(file: String, limits: XMLLimits = XMLLimits()) {
    xml = XMLReader(limits: limits)
    assembly = TBXAssembly(file: file, longest: limits.text)
  }

  /// What was found so far.
  package var account: ReadingAccount {
    var account = assembly.account
    account.encoding = xml.encoding
    return account
  }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (Concept) throws -> Void) throws {
    do {
      try xml.read(chunk) { event in
        if let concept = try assembly.take(event) { try deliver(concept) }
      }
    } catch let error as XMLError {
      throw refusal(error)
    }
  }

  /// Ends the file: refuses it unless it was complete.
  package func finish(_ deliver: (Concept) throws -> Void) throws {
    do {
      try xml.finish { event in
        if let concept = try assembly.take(event) { try deliver(concept) }
      }
    } catch let error as XMLError {
      throw refusal(error)
    }
    assembly.finish()
  }

  private func refusal(_ error: XMLError) -> InterchangeError {
    var refusal = InterchangeError(error, file: assembly.account.log.file)
    if assembly.account.unitCount == 0, !error.message.contains(";") { refusal.message += "; expected a TBX file" }
    return refusal
  }
}
