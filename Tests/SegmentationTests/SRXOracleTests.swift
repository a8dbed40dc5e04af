import Languages
import Segmentation
import Testing

@Suite("SRX rules against a slow oracle")
struct SRXOracleTests {
  /// Sides of rules with every part of the notation that the search takes apart.
  private static let sides = [
    "", "\\.", "\\.+", "\\s", "\\s+", "a", "^a", "a$", "\\ba", "a|ab|b", "(?:a|\\.)+A", "a*?\\.", "(?i)a", "(?i:Ab)\\.",
    "[^a]", "[a-c&&[^b]]", ".*\\.", "(a)\\1", "(?<=\\.)a", "(?<!a)\\.", "a(?=\\s)", "\\Q.a\\E", "\\p{Lu}", "A{2,}",
    "(?>a+)\\.", "a++", "\\u0061", "[\\.!?…]['»\"”\\)\\]\\}]?\\s", "(\\s|^)a", "😀", "[^\\s]\\s?", "(?#note)b", "x?a?",
    "(?:a?b?)*", "\\h", "(?<n>a)\\.", "\\B", "(?s).", "ß", "(?i)ß", "(?i)ss",
  ]

  /// A generator of numbers that starts anew from its seed (Vigna, SplitMix64, 2015).
  private struct Numbers {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(bound))
    }
    mutating func rules(_ count: Int) -> SRXRules {
      let sides = SRXOracleTests.sides
      return SRXRules((0..<count).map { _ in
        (next(below: 2) == 0 ? "+" : "-", sides[next(below: sides.count)], sides[next(below: sides.count)])
      })
    }
  }

  private func agree(_ rules: SRXRules, _ texts: [String]) throws {
    let oracle = try SRXOracle(rules)
    let segmenter = Segmenter(for: nil, rules: CustomRules(rules, for: nil))
    for text in texts {
      let found = segmenter.ends(in: Array(text.utf8)).dropLast()
      #expect(Array(found) == (try oracle.breaks(in: text)), "\(text.debugDescription) by \(rules.languageRules[0].rules)")
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

  @Test("random rules in random texts of more characters", arguments: [UInt64(1), 2, 3, 4])
  func random(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let alphabet = ["a", "b", ".", " ", "A", "B", "é", "😀", "\n", "\"", "ß", "s", "S", "ш", "!"]
    for _ in 0..<60 {
      let rules = numbers.rules(1 + numbers.next(below: 5))
      let texts = (0..<12).map { _ in
        (0..<numbers.next(below: 14)).map { _ in alphabet[numbers.next(below: alphabet.count)] }.joined()
      }
      try agree(rules, texts)
    }
  }
}
