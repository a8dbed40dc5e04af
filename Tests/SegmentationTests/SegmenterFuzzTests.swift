import Files
import Languages
import TestSupport
import Testing
import Translation

@testable import Segmentation

/// Random and mutated texts; `CONCORD_FUZZ=1000000 swift test -c release --filter FuzzTests` tries a million.
@Suite("Fuzzing of the segmenter")
struct SegmenterFuzzTests {
  private static let pieces = [
    ".", "!", "?", "…", "...", " ", "  ", "\u{A0}", "(", ")", "[1]", "[", "]", "«", "»", "“", "”", "\"", "'", "—", "- ",
    "1", "12.",
    "1.5", "а.", "А.", "J.", "Mr.", "г.", "т. е.", "z. B.", "p.m.", "U.S.", "www.a.org", "http://a.b/c.", "a@b.cd",
    "\u{301}",
    "\u{200B}", "。", "？", "؟", "।", "\u{FFFD}", "\t", "¹", "*", "•", "IV.", "e\u{301}", "𝒜", "👍", "\u{0}", "\n",
    "No. 5", "Dr",
  ]

  @Test(
    "No text makes the scanner fall, and its segments joined are the text", arguments: ["en", "ru", "de", "th", "ja"])
  func segments(_ tag: String) {
    let segmenter = Segmenter(for: Language(tag))
    var random = SeededRandom(seed: tag.utf8.reduce(7) { $0 * 31 + Int($1) })
    for round in 0..<Fuzzing.rounds(orElse: 3_000) {
      let text = Fuzzing.text(Self.pieces, cuts: 120, &random)
      let ends = segmenter.ends(in: text)
      let isAscending = zip([0] + ends, ends).allSatisfy { $0 < $1 }
      guard isAscending, ends.last ?? 0 == text.count else {
        Issue.record("round \(round): \(ends) in \(text)")
        return
      }
      let block = Block(.paragraph, InlineText(String(decoding: text, as: UTF8.self)))
      let joined = segmenter.segments(of: block, number: 0).map(\.text).joined()
      guard Self.ink(joined) == Self.ink(block.content.text) else {
        Issue.record("round \(round): \(joined) from \(block.content.text)")
        return
      }
    }
  }

  /// A text without white space, as the scanner takes it.
  private static func ink(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{2800}" }
  }

  @Test(
    "Time is linear: doubling a megabyte of a tempting text takes about twice as long",
    arguments: [".", "(", "\"", "a", "\u{301}", "Mr. ", "1.", "«", "[1", ". ", "…", "a.b", "http://"])
  func linear(_ piece: String) {
    let segmenter = Segmenter(for: Language("en"))
    func seconds(_ size: Int) -> Double {
      let text = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
      let start = Process.uptime
      _ = segmenter.ends(in: text)
      return Process.uptime - start
    }
    // A quadratic scan of this size would take minutes; the bound leaves room for a busy machine and a debug build.
    #expect(seconds(1 << 18) < 20)
  }
}
