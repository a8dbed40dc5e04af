internal import CICU

/// A regular expression in ICU's notation (Unicode Technical Standard #18), the one that SRX prescribes.
///
/// Compiled once and shared; each search goes through a `Matcher`. An empty pattern, which ICU refuses, matches
/// everywhere.
///
///     let expression = try RegularExpression(#"\bv(\.)\s"#)
///     try expression.ranges(in: "Obergefell v. Hodges")     // [11..<14]
///
/// Safe to share: ICU's object is never searched with, only cloned, and its compiled pattern is counted atomically
/// and never changed.
@safe package final class RegularExpression: @unchecked Sendable {
  /// How a pattern is read.
  package struct Options: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt32
    /// Makes options of bits.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Letters match in either case (full case folding).
    package static let caseInsensitive = Options(rawValue: UInt32(CICU_EXPRESSION_CASELESS))
    /// `^` and `$` match at the ends of lines too.
    package static let linewise = Options(rawValue: UInt32(CICU_EXPRESSION_LINES))
    /// `.` matches line ends too.
    package static let dotMatchesAll = Options(rawValue: UInt32(CICU_EXPRESSION_DOT_ALL))
    /// `\b` goes by UAX #29 instead of letters and digits.
    package static let unicodeWords = Options(rawValue: UInt32(CICU_EXPRESSION_WORDS))
    /// White space and comments in the pattern do not count.
    package static let comments = Options(rawValue: UInt32(CICU_EXPRESSION_COMMENTS))
  }

  /// The pattern.
  package let pattern: String
  /// How it is read.
  package let options: Options
  private let handle: OpaquePointer

  /// Compiles a pattern.
  ///
  /// - Throws: A `RegularExpressionError` that says where the pattern is at fault.
  package init(_ pattern: String, options: Options = []) throws(RegularExpressionError) {
    let units = Array((pattern.isEmpty ? "(?:)" : pattern).utf16)
    var (code, line, character): (Int32, Int32, Int32) = (0, 0, 0)
    let opened = unsafe units.withUnsafeBufferPointer { buffer in
      unsafe cicu_expression_open(
        buffer.baseAddress, Int32(clamping: buffer.count), options.rawValue, &code, &line, &character)
    }
    guard let opened = unsafe opened else {
      throw RegularExpressionError(code, in: pattern, line: Int(line), character: Int(character))
    }
    self.pattern = pattern
    self.options = options
    unsafe handle = unsafe opened
  }

  deinit { unsafe cicu_expression_close(handle) }

  /// A search of its own with this expression.
  package func matcher() -> Matcher {
    var code: Int32 = 0
    guard let clone = unsafe cicu_expression_clone(handle, &code) else {
      preconditionFailure("a compiled expression cannot be cloned: memory is short")
    }
    return unsafe Matcher(owning: clone)
  }

  /// The number of groups.
  package var groupCount: Int { unsafe Int(cicu_expression_group_count(handle)) }
}

extension RegularExpression {
  /// The UTF-8 ranges of all matches, each search going on where the last match ended.
  ///
  /// - Throws: A `RegularExpressionError` of kind `stopped` where a match takes too many steps.
  package func ranges(in text: String) throws(RegularExpressionError) -> [Range<Int>] {
    try ranges(in: SearchText(text))
  }

  /// The UTF-8 ranges of all matches, each search going on where the last match ended.
  ///
  /// An empty match counts, and the search goes on one character later.
  package func ranges(in text: SearchText) throws(RegularExpressionError) -> [Range<Int>] {
    let matcher = matcher()
    matcher.begin(text)
    var (ranges, from): ([Range<Int>], Int) = ([], 0)
    while from <= text.count, let found = try matcher.find(from: from) {
      ranges.append(text.bytes(of: found))
      from = found.isEmpty ? text.next(found.upperBound) : found.upperBound
    }
    return ranges
  }

  /// Whether a text is a match as a whole.
  package func matches(_ text: String) throws(RegularExpressionError) -> Bool {
    let (matcher, text) = (matcher(), SearchText(text))
    matcher.begin(text)
    return try matcher.spans(0..<text.count)
  }
}
