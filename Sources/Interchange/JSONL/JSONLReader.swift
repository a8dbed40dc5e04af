package import Translation

/// A push reader of a memory in JSON Lines, our own format (Documentation/Exchange-JSONL.md), in constant memory.
///
/// A line that is no JSON refuses the file, since a cut or badly merged file must not pass for a smaller memory; a line
/// that is JSON and no sound unit is skipped and told.
package final class JSONLReader: ExchangeReader {
  /// The kinds of lines.
  private static let kinds = ["concept", "concord", "release", "unit"]
  /// The longest line that is read, in bytes.
  private static let longestLine = 64 << 20

  /// What was found so far; `releases` are those of the lines read.
  package private(set) var account: ReadingAccount
  /// Takes lines of the kind `concept`; they are skipped where nobody does.
  package var takeConcept: ((Concept) throws -> Void)?

  private let settings: ReadingSettings
  private var rest: [UInt8] = []
  private var line = 0

  /// Makes a reader for one file.
  package init(settings: ReadingSettings) {
    self.settings = settings
    account = ReadingAccount(file: settings.file)
    account.encoding = "UTF-8"
  }

  /// Reads the next bytes of the file.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    for index in chunk.indices {
      if chunk[index] == 0x0A { try endLine(deliver) } else { rest.append(chunk[index]) }
    }
    if rest.count > Self.longestLine {
      throw InterchangeError(.tooLarge, at: place(line + 1), "a line is longer than 64 MB")
    }
  }

  /// Ends the file.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    if !rest.isEmpty { try endLine(deliver) }
  }

  private func place(_ line: Int) -> Place { Place(file: settings.file, line: line, column: 1) }

  private func endLine(_ deliver: (TranslationUnit) throws -> Void) throws {
    line += 1
    if line == 1, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    let bytes = rest
    rest.removeAll(keepingCapacity: true)
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    if marks.contains(where: { bytes.starts(with: $0.utf8) }) {
      let message = "the line is a mark of a conflict that git left; settle the conflict first"
      throw InterchangeError(.malformed, at: place(line), message)
    }
    let value = try JSONValue(parsing: bytes, file: settings.file, line: line)
    try take(value, deliver)
  }
}

// The kinds of lines.
extension JSONLReader {
  /// What a line gave; kept apart from handing over, so that errors of the receiver pass through.
  private enum Line {
    case nothing
    case unit(TranslationUnit)
    case concept(Concept)
    case version(Int)
  }

  private func take(_ value: JSONValue, _ deliver: (TranslationUnit) throws -> Void) throws {
    let found: Line
    do throws(JSONRecord.Fault) {
      found = try part(value)
    } catch {
      account.unitCount += 1
      account.skip(error.message, line: line, column: 1)
      return
    }
    switch found {
    case .nothing: break
    case .unit(let unit):
      account.unitCount += 1
      account.unitPlace = place(line)
      try deliver(unit)
    case .concept(let concept):
      account.unitCount += 1
      account.unitPlace = place(line)
      try takeConcept?(concept)
    case .version(let version) where version > UnitJSON.version:
      let message = "the file is of version \(version), and this program reads \(UnitJSON.version); use a newer one"
      throw InterchangeError(.otherFormat, at: place(line), message)
    case .version: break
    }
  }

  private func part(_ value: JSONValue) throws(JSONRecord.Fault) -> Line {
    var record = try JSONRecord(value)
    let kind = try record.needed("kind")
    defer { for warning in record.warnings { account.report(.warning, warning, line: line, column: 1) } }
    switch kind {
    case "unit": return .unit(try UnitJSON.unit(&record))
    case "release": account.releases.append(try UnitJSON.release(&record))
    case "concept" where takeConcept != nil: return .concept(try ConceptJSON.concept(&record))
    case "concept": throw JSONRecord.Fault(message: "a concept is no unit")
    case "concord":
      let version = try record.number("version") ?? 1
      record.finish()
      return .version(version)
    default:
      let hint = Suggestion.text(for: kind, among: Self.kinds)
      throw JSONRecord.Fault(message: "kind '\(kind.prefix(40))' is not known\(hint)")
    }
    return .nothing
  }
}
