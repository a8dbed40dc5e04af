package import Translation
package import XML

/// A push reader of TMX 1.1 to 1.4b, levels 1 and 2, in constant memory.
///
/// A file that is not well-formed, is cut off, declares entities or is no TMX at all is refused. A second text in one
/// language of a unit comes as a unit of its own, with the unit's other languages, and counts as one.
///
///     let reader = TMXReader(ReadingSettings(file: "notes.tmx"))
///     for chunk in chunks { try reader.read(chunk) { unit in … } }
///     try reader.finish { unit in … }
package final class TMXReader: ExchangeReader {
  private let xml: XMLReader
  private var assembly: TMXAssembly
  private var isDeclarationChecked = false

  /// Makes a reader for one file.
  ///
  /// - Parameters:
  ///   - settings: What the file cannot tell; the target language and columns mean nothing here.
  ///   - limits: Bounds on depth and sizes; the bound on text holds for a whole segment too.
  package init(_ settings: ReadingSettings, limits: XMLLimits = XMLLimits()) {
    xml = XMLReader(limits: limits)
    assembly = TMXAssembly(settings, longest: limits.text)
  }

  /// What the file says of itself; complete when the first unit comes.
  package var header: TMXHeader { assembly.header }

  /// What was found so far.
  package var account: ReadingAccount {
    var account = assembly.account
    account.encoding = xml.encoding
    return account
  }

  /// Where the unit that is being handed over begins.
  package var unitPlace: Place { assembly.account.unitPlace }

  /// The releases that the header has described so far.
  package var releases: [Release] { assembly.account.releases }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.read(chunk) { try take($0, deliver) }
    } catch let error as XMLError {
      throw refusal(error)
    }
    checkDeclaration()
  }

  /// Ends the file: refuses it unless it was complete.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.finish { try take($0, deliver) }
    } catch let error as XMLError {
      throw refusal(error)
    }
    checkDeclaration()
    assembly.finish()
  }

  private func take(_ event: XMLEvent, _ deliver: (TranslationUnit) throws -> Void) throws {
    guard let unit = try assembly.take(event) else { return }
    try deliver(unit)
    while let further = assembly.further.popLast() { try deliver(further) }
  }

  private func checkDeclaration() {
    guard !isDeclarationChecked, let encoding = xml.encoding else { return }
    isDeclarationChecked = true
    guard let declared = xml.wrongDeclaration else { return }
    assembly.account.report(
      .warning, "the file says that it is in '\(declared)'; its bytes are \(encoding)", line: 1, column: 1)
  }

  private func refusal(_ error: XMLError) -> InterchangeError {
    var refusal = InterchangeError(error, file: assembly.account.log.file)
    if assembly.account.unitCount == 0, !error.message.contains(";") { refusal.message += "; expected a TMX file" }
    return refusal
  }
}
