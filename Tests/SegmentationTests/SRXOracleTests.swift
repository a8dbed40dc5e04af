import Languages
import Segmentation
import TestSupport
import Testing
import Text

@Suite("SRX rules against a slow oracle")
struct SRXOracleTests {
  /// Sides of rules with every part of the notation that the search takes apart.
  private static let sides = [
    "", "\\.", "\\.+", "\\s", "\\s+", "a", "^a", "a$", "\\ba", "a|ab|b", "(?:a|\\.)+A", "a*?\\.", "(?i)a", "(?i:Ab)\\.",
    "[^a]", "[a-c&&[^b]]", ".*\\.", "(a)\\1", "(?<=\\.)a", "(?<!a)\\.", "a(?=\\s)", "\\Q.a\\E", "\\p{Lu}", "A{2,}",
    "(?>a+)\\.", "a++", "\\u0061", "[\\.!?…]['»\"”\\)\\]\\}]?\\s", "(\\s|^)a", "😀", "[^\\s]\\s?", "(?#note)b", "x?a?",
    "(?:a?b?)*", "\\h", "(?<n>a)\\.", "\\B", "(?s).", "ß", "(?i)ß", "(?i)ss",
  ]

  private func rules(_ count: Int, _ random: inout SeededRandom) -> SRXRules {
    SRXRules(
      (0..<count).map { _ in
        (
          random.once(in: 2) ? "+" : "-", Self.sides[random.below(Self.sides.count)],
          Self.sides[random.below(Self.sides.count)]
        )
      })
  }

  private func agree(_ rules: SRXRules, _ texts: [String]) throws {
    let oracle = try SRXOracle(rules)
    let segmenter = Segmenter(for: nil, rules: CustomRules(rules, for: nil))
    for text in texts {
      let found = segmenter.ends(in: Array(text.utf8)).dropLast()
      #expect(
        Array(found) == (try oracle.breaks(in: text)), "\(text.debugDescription) by \(rules.languageRules[0].rules)")
    }
  }

  /// All texts of up to `length` characters of an alphabet.
  private func texts(_ alphabet: [String], _ length: Int) -> [String] {
    var (all, last) = ([""], [""])
    for _ in 0..<length {
      last = last.flatMap { text in alphabet.map { text + $0 } }
      all += last
    }
    return all
  }

  @Test("each side by itself, before and after, in all texts of up to four characters", .timeLimit(.minutes(2)))
  func single() throws {
    let texts = texts(["a", ".", " ", "A"], 4).filter { $0.count > 1 }
    for side in Self.sides {
      try agree(SRXRules([("+", side, "")]), texts)
      try agree(SRXRules([("+", "", side)]), texts)
    }
  }

  @Test("random rules in random texts of more characters", arguments: [1, 2, 3, 4])
  func random(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let alphabet = ["a", "b", ".", " ", "A", "B", "é", "😀", "\n", "\"", "ß", "s", "S", "ш", "!"]
    for _ in 0..<60 {
      let rules = rules(1 + random.below(5), &random)
      let texts = (0..<12).map { _ in
        (0..<random.below(14)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
      }
      try agree(rules, texts)
    }
  }

  /// Pieces of patterns, so that patterns of few pieces are often well-formed and often odd.
  private static let pieces = [
    "a", "b", "A", "\\.", ".", "\\s", "[ab]", "[^a]", "[[ab]&&[^b]]", "(", ")", "(?:", "(?i)", "(?i:", "(?-i)", "(?=",
    "(?!",
    "(?<=", "(?<!", "(?>", "|", "*", "+", "?", "*?", "++", "{2}", "{1,}", "{0,1}", "^", "$", "\\b", "\\1", "\\Q", "\\E",
    "ß",
    "s", "\\x61", "\\p{Lu}", "(?#a)", "😀", " ", "[\\]a]", "(?s)", "(?m)", "\\0141", "\\x{41}", "}", "]", "-",
  ]

  @Test(
    "random patterns that ICU takes, in all texts of up to three characters",
    arguments: [11, 12, 13, 14, 15, 16])
  func randomPatterns(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let texts = texts(["a", ".", " ", "A", "ß", "s"], 3).filter { $0.count > 1 }
    var taken = 0
    while taken < 150 {
      let pattern = (0...random.below(7)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
        .joined()
      guard (try? RegularExpression(pattern)) != nil else { continue }
      taken += 1
      let isBefore = random.once(in: 2)
      do {
        try agree(SRXRules([("+", isBefore ? pattern : "", isBefore ? "" : pattern)]), texts)
      } catch let error as RegularExpressionError where error.kind == .stopped {
        continue  // Empty repetitions without end, which the bounds are for.
      }
    }
  }
}
