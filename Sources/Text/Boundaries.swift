internal import CICU

/// ICU's boundaries of words or sentences (UAX #29), for one locale.
///
/// Not safe to share between threads at the same time; each owner makes its own.
@safe package final class Boundaries {
  /// What lies between two boundaries.
  package enum Unit {
    /// Words, numbers and what stands between them.
    case word
    /// Sentences.
    case sentence
  }

  /// A stretch between two boundaries.
  package struct Span: Hashable, Sendable {
    /// Its UTF-8 bytes in the text.
    package var range: Range<Int>
    /// For words, whether it has a letter, digit or ideograph; for sentences, always `true`.
    package var isWord: Bool
  }

  /// ICU's version, on which it depends where boundaries lie.
  package static var version: String { unsafe String(cString: cicu_version()) }

  private var opened: OpaquePointer?
  private let unit: Unit
  private let locale: String

  /// The boundaries of a locale's words or sentences; ICU's root rules where it knows no such locale.
  package init(_ unit: Unit, locale: String = "") {
    unsafe opened = nil
    self.unit = unit
    self.locale = locale
  }

  deinit { if let opened = unsafe opened { unsafe cicu_breaks_close(opened) } }

  /// ICU's own, opened when they are needed first: most texts can do without.
  private var breaks: OpaquePointer {
    if let opened = unsafe opened { return unsafe opened }
    var code: Int32 = 0
    let kind = CChar(UInt8(ascii: unit == .word ? "w" : "s"))
    guard let made = unsafe cicu_breaks_open(kind, locale, &code) else {
      preconditionFailure("ICU has no break rules: its data library is missing")
    }
    unsafe opened = made
    return unsafe made
  }

  /// The stretches of a text, in order, covering all of it.
  ///
  /// - Complexity: O(*n*).
  package func spans(of text: String) -> [Span] {
    var text = text
    return text.withUTF8 { bytes in
      if unit == .word {
        var result: [Span] = []
        result.reserveCapacity(bytes.count / 3)
        let isPlain = unsafe PlainWords.forEachSpan(bytes) { result.append(Span(range: $0, isWord: $1)) }
        if isPlain { return result }
      }
      return unsafe spans(of: bytes)
    }
  }

  /// The stretches by ICU.
  func spans(of bytes: UnsafeBufferPointer<UInt8>) -> [Span] {
    guard unsafe cicu_breaks_begin(breaks, bytes.baseAddress, Int64(bytes.count)) >= 0 else { return [] }
    var result: [Span] = []
    var start = 0
    var status: Int32 = 0
    while true {
      let end = unsafe Int(cicu_breaks_next(breaks, &status))
      guard end > start else { break }
      result.append(Span(range: start..<end, isWord: unit == .sentence || status >= 100))
      start = end
    }
    return result
  }
}
