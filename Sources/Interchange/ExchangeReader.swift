package import Languages
package import Translation

/// A push reader of one file of translation units, in constant memory.
///
/// Bytes go in as they come, units come out. What is wrong with single units is collected in the account, and the work
/// goes on; a file that cannot be trusted as a whole is refused by an `InterchangeError`. Units before the fault may
/// have been handed over by then, so the caller keeps nothing before `finish` has returned.
package protocol ExchangeReader: AnyObject {
  /// What was found so far.
  var account: ReadingAccount { get }

  /// Where the unit that is being handed over begins; cheaper than the account's where it is asked for every unit.
  var unitPlace: Place { get }

  /// The releases that the file has described so far; cheaper than the account's where they are asked for every unit.
  var releases: [Release] { get }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws

  /// Ends the file: refuses it unless it was complete.
  func finish(_ deliver: (TranslationUnit) throws -> Void) throws
}

extension ExchangeReader {
  /// The account's place.
  package var unitPlace: Place { account.unitPlace }

  /// The account's releases.
  package var releases: [Release] { account.releases }

  /// Reads the next bytes of the file.
  package func read(_ chunk: [UInt8], _ deliver: (TranslationUnit) throws -> Void) throws {
    try read(chunk.span, deliver)
  }
}

/// What a reader found in a file.
///
/// A fault of severity `warning` tells of something that was read in spite of a rule; one of severity `error` of
/// something that somebody has to decide on, because it was left out or may mean something else.
package struct ReadingAccount: Sendable {
  /// What is wrong with the file, in its order.
  package var log: FaultLog
  /// The units that were left out, by reason.
  package var skips: [Skip] = []
  /// How many units were found: those handed over and those skipped.
  package var unitCount = 0
  /// How many entries had a source and no translation; they are no units, also where they are handed over.
  package var untranslatedCount = 0
  /// Where the unit that is being handed over, or was last, begins.
  package var unitPlace: Place
  /// The number of the file's entry that this unit comes from, as far as entries have segments: those of one share it.
  package var unitEntry = 0
  /// Whether this unit is a segment that the file gives as such, and no text that is still to be split.
  package var unitIsSegment = false
  /// The source language that the file names.
  package var sourceLanguage: Language?
  /// The encoding the file is read in; `nil` until enough bytes came to tell.
  package var encoding: String?
  /// The releases that the file describes.
  package var releases: [Release] = []

  /// Makes an empty account of a file.
  package init(file: String) {
    log = FaultLog(file: file)
    unitPlace = Place(file: file, line: 1, column: 1)
  }

  /// Adds a fault at a line and column, both from 1.
  package mutating func report(_ severity: Fault.Severity, _ message: String, line: Int, column: Int = 0) {
    log.add(severity, message, line: line, column: column)
  }

  /// Counts a unit that is left out, and says why and where.
  package mutating func skip(_ reason: String, line: Int, column: Int = 0) {
    report(.error, "\(reason) (the unit is skipped)", line: line, column: column)
    skips.count(reason, at: Place(file: log.file, line: line, column: column))
  }
}

/// What a reader cannot know from the file alone.
package struct ReadingSettings: Hashable, Sendable {
  /// The file's name for places.
  package var file: String
  /// The status of texts for which the file names none.
  package var status: Status
  /// The source language where the file names none.
  package var source: Language?
  /// The target language where the file names none.
  package var target: Language?
  /// The languages of a table's columns in their order, `nil` for a column that is no text; empty where the header tells.
  package var columns: [Language?]
  /// Whether translations that a file offers beside the chosen one (XLIFF `alt-trans`, `mtc:match`) come as units too.
  package var takesAlternatives: Bool
  /// Whether entries without a translation come as well, each as a unit with its source variant alone.
  ///
  /// PO and XLIFF have such entries. They are counted as untranslated, and not as units that were found.
  package var keepsUntranslated: Bool
  /// Whether translations are passed over, so that every entry is one without a translation.
  ///
  /// With `keepsUntranslated` that gives the source texts and all of them, in the segments that the file gives them;
  /// text between segments, which is no part of any translation, comes as a segment too.
  package var passesTranslations: Bool

  /// Makes settings.
  package init(
    file: String, status: Status = .draft, source: Language? = nil, target: Language? = nil,
    columns: [Language?] = [], takesAlternatives: Bool = false, keepsUntranslated: Bool = false,
    passesTranslations: Bool = false
  ) {
    self.file = file
    self.status = status
    self.source = source
    self.target = target
    self.columns = columns
    self.takesAlternatives = takesAlternatives
    self.keepsUntranslated = keepsUntranslated
    self.passesTranslations = passesTranslations
  }
}
