package import Translation
package import XML

/// A push reader of TMX 1.1 to 1.4b, levels 1 and 2, in constant memory.
///
/// Bytes go in as they come, units come out; what is wrong with single units is collected in `faults` and
/// `skips`, and the work goes on. A file that is not well-formed, is cut off, declares entities or is no TMX at
/// all is refused by an error; units before the fault may have been handed over by then, so the caller keeps
/// nothing before `finish` has returned.
///
///     let reader = TMXReader(file: "notes.tmx")
///     for chunk in chunks { try reader.read(chunk) { unit in … } }
///     try reader.finish { unit in … }
package final class TMXReader {
  private let xml: XMLReader
  private var assembly: TMXAssembly

  /// Makes a reader for one file.
  ///
  /// - Parameters:
  ///   - file: The file's name for places.
  ///   - status: The status of variants for which the file names none.
  ///   - limits: Bounds on depth and sizes; the bound on text holds for a whole segment too.
  package init(file: String, status: Status = .draft, limits: XMLLimits = XMLLimits()) {
    xml = XMLReader(limits: limits)
    assembly = TMXAssembly(file: file, status: status, longest: limits.text)
  }

  /// What the file says of itself; complete when the first unit comes.
  package var header: TMXHeader { assembly.header }
  /// What is wrong with the file, in its order; at most `FaultLog.capacity` faults.
  package var faults: [Fault] { assembly.log.faults }
  /// How many more faults there were.
  package var omittedFaults: Int { assembly.log.omitted }
  /// How many units were found: those handed over and those skipped.
  package var unitCount: Int { assembly.unitCount }
  /// Where the unit that is being handed over, or was last, begins.
  package var unitPlace: Place { assembly.place(assembly.unitPosition) }
  /// The units that were left out, by reason.
  package var skips: [Skip] { assembly.skips }
  /// The encoding the file is read in; `nil` until enough bytes came to tell.
  package var encoding: String? { xml.encoding }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.read(chunk) { event in
        if let unit = try assembly.take(event) { try deliver(unit) }
      }
    } catch let error as XMLError {
      throw refusal(error)
    }
  }

  /// Reads the next bytes of the file.
  package func read(_ chunk: [UInt8], _ deliver: (TranslationUnit) throws -> Void) throws {
    try read(chunk.span, deliver)
  }

  /// Ends the file: refuses it unless it was complete.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try xml.finish { event in
        if let unit = try assembly.take(event) { try deliver(unit) }
      }
    } catch let error as XMLError {
      throw refusal(error)
    }
    assembly.finish()
  }

  private func refusal(_ error: XMLError) -> InterchangeError {
    var refusal = InterchangeError(error, file: assembly.log.file)
    if assembly.unitCount == 0, !error.message.contains(";") { refusal.message += "; expected a TMX file" }
    return refusal
  }
}
