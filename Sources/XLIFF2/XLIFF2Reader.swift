package import Interchange
internal import Languages
package import Translation
internal import XML

/// A push reader of XLIFF 2.0, 2.1 and 2.2 that holds the rules of the specification itself.
///
/// A file that breaks a rule, of the schemas or of the prose, is refused at the place where it does; `XLIFF2Judge`
/// says what is only warned about. Each segment with a target becomes a unit; text between segments (`ignorable`)
/// and segments without a target do not, unless the settings keep these. Units are judged whole, one at a time, so memory does not grow with the
/// file but for the identifiers, which must be unique.
package final class XLIFF2Reader: ExchangeReader {
  private let xml: XMLReader
  private let settings: ReadingSettings
  private var assembly: XLIFF2Assembly
  /// The entries of glossaries in the units read so far; at most 10,000 are kept.
  package var glossary: [XLIFF2GlossaryEntry] { assembly.glossary }

  /// Makes a reader for one file.
  package init(settings: ReadingSettings) {
    xml = XMLReader()
    self.settings = settings
    assembly = XLIFF2Assembly(settings)
  }

  /// What was found so far.
  package var account: ReadingAccount {
    var account = assembly.judge.account
    account.encoding = xml.encoding
    return account
  }

  /// Reads the next bytes of the file.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.read(chunk) { try take($0, deliver) }
    } catch let error as XMLError {
      throw InterchangeError(error, file: settings.file)
    }
  }

  /// Ends the file: refuses it unless it was complete.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.finish { try take($0, deliver) }
    } catch let error as XMLError {
      throw InterchangeError(error, file: settings.file)
    }
  }

  private func take(_ event: XMLEvent, _ deliver: (TranslationUnit) throws -> Void) throws {
    for unit in try assembly.take(event) {
      if unit.variants.count > 1 { assembly.judge.account.unitCount += 1 }
      try deliver(unit)
    }
  }
}
