package import Interchange
package import Translation
internal import XML

/// A push reader of XLIFF 1.0 to 1.2, with the additions of the tools that write it, in constant memory.
///
/// A `trans-unit` with a translation becomes a unit of two variants; one that is segmented (`seg-source`) becomes a
/// unit for each segment. What XLIFF says and a unit has no place for is kept in properties `xliff:…`.
package final class XLIFF1Reader: ExchangeReader {
  private let xml: XMLReader
  private var assembly: XLIFF1Assembly

  /// Makes a reader for one file.
  package init(settings: ReadingSettings) {
    xml = XMLReader()
    assembly = XLIFF1Assembly(settings)
  }

  /// What was found so far.
  package var account: ReadingAccount {
    var account = assembly.account
    account.encoding = xml.encoding
    return account
  }

  /// Reads the next bytes of the file.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    try refusing { try xml.read(chunk) { try take($0, deliver) } }
  }

  /// Ends the file: refuses it unless it was complete.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    try refusing { try xml.finish { try take($0, deliver) } }
    assembly.finish()
  }

  private func take(_ event: XMLEvent, _ deliver: (TranslationUnit) throws -> Void) throws {
    try assembly.take(event)
    while let unit = assembly.nextUnit() { try deliver(unit) }
  }

  private func refusing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as XMLError {
      var refusal = InterchangeError(error, file: assembly.account.log.file)
      if assembly.levels.isEmpty, !error.message.contains(";") { refusal.message += "; expected an XLIFF file" }
      throw refusal
    }
  }
}
