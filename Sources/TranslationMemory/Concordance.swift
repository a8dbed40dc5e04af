public import Languages
internal import Matching
internal import Storage
internal import Text
public import Translation

/// What is looked for in the texts of a memory, and where.
public struct ConcordanceQuery: Hashable, Sendable {
  /// How a pattern is read.
  public enum Kind: Hashable, Sendable {
    /// Words, each anywhere in a text; `prison*` is any word that begins so.
    case words
    /// Words that follow each other.
    case phrase
    /// A regular expression in ICU's notation; letters match in either case.
    case expression
  }

  /// The pattern.
  public var pattern: String
  /// How it is read.
  public var kind: Kind
  /// The language of the texts; `nil` for all.
  public var language: Language?
  /// One release alone, by its slug.
  public var release: String?
  /// The statuses of the texts; `nil` for all.
  public var statuses: Set<Status>?

  /// Describes what is looked for.
  public init(_ pattern: String, _ kind: Kind = .words, in language: Language? = nil) {
    self.pattern = pattern
    self.kind = kind
    self.language = language
  }
}

/// A text in which something was found.
public struct ConcordanceHit: Hashable, Sendable {
  /// The number of the unit.
  public var unit: Int
  /// The slug of its release; `nil` for a free-standing unit.
  public var release: String?
  /// The unit's place in the release.
  public var position: Int?
  /// The language of the text.
  public var language: Language
  /// The text.
  public var text: String
  /// How far it has come.
  public var status: Status
  /// What was found, in Unicode scalars of the text; in order.
  public var ranges: [Range<Int>]
}

extension Memory {
  /// Hands over the texts in which a pattern is found, language by language.
  ///
  /// - Parameter body: Takes a text, and returns whether to go on.
  /// - Throws: A `MemoryError` where the pattern is empty or no expression, or the release is not there.
  public func forEachHit(_ query: ConcordanceQuery, _ body: (ConcordanceHit) throws -> Bool) throws {
    try check(release: query.release)
    let finder = try PatternFinder(query)
    let selection = VariantSelection(statuses: query.statuses, language: query.language, release: query.release)
    try store.forEachVariant(selection, containing: finder.keys) { text in
      let ranges = try finder.ranges(in: text.text, text.language)
      guard !ranges.isEmpty else { return true }
      let places = ScalarPlaces(text.text)
      return try body(
        ConcordanceHit(
          unit: text.unit, release: text.release, position: text.position, language: text.language, text: text.text,
          status: text.status,
          ranges: ranges.map { places.scalar(at: $0.lowerBound)..<places.scalar(at: $0.upperBound) }))
    }
  }

  /// The translations of a unit into a language.
  public func translations(of unit: Int, into language: Language) throws -> [Variant] {
    try self.unit(unit).variants.filter { $0.language.matches(language) }
  }
}

/// Looks for one pattern in texts of any language.
private final class PatternFinder {
  private let query: ConcordanceQuery
  private let expression: RegularExpression?
  private var patterns: [String: WordPattern] = [:]

  init(_ query: ConcordanceQuery) throws {
    self.query = query
    do {
      expression =
        try query.kind == .expression
        ? RegularExpression(query.pattern, options: [.caseInsensitive, .unicodeWords]) : nil
    } catch {
      throw MemoryError(.unreadable, "'\(query.pattern)' is no regular expression: \(error)")
    }
    if query.pattern.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      throw MemoryError(.noText, "the pattern is empty; give a word to look for")
    }
  }

  func keys(_ language: Language) -> Set<UInt64> { query.kind == .expression ? [] : pattern(in: language).keys }

  func ranges(in text: String, _ language: Language) throws -> [Range<Int>] {
    guard let expression else { return pattern(in: language).ranges(in: text) }
    return try expression.ranges(in: text).filter { !$0.isEmpty }
  }

  private func pattern(in language: Language) -> WordPattern {
    if let known = patterns[language.primary] { return known }
    let made = WordPattern(query.pattern, in: language, isPhrase: query.kind == .phrase)
    patterns[language.primary] = made
    return made
  }
}
