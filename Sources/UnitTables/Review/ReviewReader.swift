package import Interchange
package import Tables
package import Translation

/// Takes a review table back: texts, changed statuses, and comments as notes.
///
/// The bytes are kept until the end, since an archive is read from there. The columns are found by their titles, which
/// name the languages too: `source (en)`, `target (ru)`; rows above the titles are passed over.
package final class ReviewReader: ExchangeReader {
  private let settings: ReadingSettings
  private let limits: TableLimits
  private var bytes: [UInt8] = []
  private var rows: ReviewRows
  /// What was found so far.
  package var account: ReadingAccount { rows.account }

  /// Makes a reader for one file.
  package init(settings: ReadingSettings, limits: TableLimits = TableLimits()) {
    self.settings = settings
    self.limits = limits
    rows = ReviewRows(settings)
  }

  /// Whether a row of titles is that of a review table, in any letter case and order.
  package static func isReview(_ titles: [String]) -> Bool { ReviewHeader(titles) != nil }

  /// Keeps the next bytes of the file.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    if bytes.count + chunk.count > limits.file {
      let place = Place(file: settings.file)
      throw InterchangeError(.tooLarge, at: place, "the file is larger than \(limits.file) bytes; part it")
    }
    bytes.append(chunk)
  }

  /// Reads the table.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    do {
      try TableReader(bytes, limits: limits).read { row in
        if let unit = try rows.take(row) { try deliver(unit) }
      }
    } catch let error as TableError {
      throw InterchangeError(error, file: settings.file)
    }
    bytes = []
    try rows.finish()
  }
}

extension InterchangeError {
  /// The error of an office table, with the file's name; the part it names has lines of its own.
  package init(_ error: TableError, file: String) {
    let kind: Kind =
      switch error.kind {
      case .damaged: .malformed
      case .otherFormat, .encrypted, .sheet: .otherFormat
      case .entity: .entity
      case .limit, .memory: .tooLarge
      }
    self.init(kind, at: Place(file: file), error.description)
  }
}
