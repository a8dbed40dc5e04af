import Testing
import Translation

@testable import Alignment

@Suite("Tokens")
struct TokenTests {
  /// The tokens of a text as `kind:key`.
  private func tokens(_ text: InlineText) -> [String] {
    let reader = TokenReader()
    let numbers = reader.tokens(in: text)
    return numbers.map { number in
      let entry = reader.vocabulary.entries[Int(number)]
      return "\(entry.kind):\(entry.key)"
    }
  }

  @Test(
    "Words are cut to five letters, folded; apostrophes part Latin words and not Cyrillic ones",
    arguments: [
      ("Straßen, STRASSE", ["word:stras", "word:stras"]), ("l'accord", ["word:l", "word:accor"]),
      ("п'ять", ["word:пять"]), ("Журналистика", ["word:журна"]), ("日本", ["word:日", "word:本"]),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(tokens(InlineText(text)) == expected)
  }

  @Test(
    "Numbers are the same however they are written",
    arguments: [
      ("3,400", "number:3400"), ("3 400", "number:3400"), ("3.400", "number:3400"), ("007", "digit:7"),
      ("1 234 567", "number:1234567"), ("٣٤", "number:34"),
    ])
  func numbers(_ text: String, _ expected: String) {
    #expect(tokens(InlineText(text)) == [expected])
  }

  @Test("Numbers that stand beside each other are two")
  func neighbours() {
    #expect(tokens("12 34") == ["number:12", "number:34"])
  }

  @Test("Addresses are taken whole, quotes have one shape, and note marks are tokens")
  func others() {
    #expect(tokens("See http://a.org/x?y=1.") == ["address:http://a.org/x?y=1", "word:see"])
    #expect(tokens("«a» “b”").filter { $0.hasPrefix("mark") } == Array(repeating: "mark:\"", count: 4))
    let code = InlineCode(.noteReference, label: "12", at: 1)
    #expect(tokens(InlineText("a", codes: [code])) == ["note:12", "word:a"])
  }

  @Test(
    "Spellings of one sound are one",
    arguments: [
      ("mexico", "meksiko"), ("shchit", "sit"), ("schiller", "siler"), ("kharkiv", "harkiv"), ("warszawa", "varsava"),
      ("johnson", "ohnson"), ("anna", "ana"),
    ])
  func sounds(_ word: String, _ expected: String) {
    #expect(String(decoding: Sound.sound(of: word), as: UTF8.self) == expected)
  }
}

@Suite("Word links")
struct WordLinkTests {
  private func links(_ source: String, _ target: String) -> [String: Float] {
    let (left, right) = (TokenReader(), TokenReader())
    _ = left.tokens(in: InlineText(source))
    _ = right.tokens(in: InlineText(target))
    let links = WordLinks(left.vocabulary, right.vocabulary)
    var result: [String: Float] = [:]
    for token in left.vocabulary.entries.indices {
      for link in links.links(of: token) {
        let pair = left.vocabulary.entries[token].key + "=" + right.vocabulary.entries[Int(links.partners[link])].key
        result[pair] = links.weights[link]
      }
    }
    return result
  }

  @Test("Equal numbers are linked wholly, marks by half, others not")
  func equal() {
    #expect(links("17 ? 5", "17 18 ?") == ["17=17": 1, "?=?": 0.5])
  }

  @Test("Names meet their transliterations, and count more where both have capitals inside a sentence")
  func names() {
    #expect(links("gerda", "герда") == ["gerda=герда": 0.8])
    #expect(links("see Gerda", "вот Герда") == ["gerda=герда": 1])
  }

  @Test("Words that sound different are not linked")
  func different() {
    #expect(links("house", "дерево").isEmpty)
  }

  @Test(
    "Similarity is one minus the share of edits, or that of a long common beginning",
    arguments: [("abcd", "abcd", 1), ("abcd", "abce", 0.75), ("abcde", "abcdexyzuv", 0.74), ("ab", "xy", 0)]
      as [(
        String, String, Float
      )])
  func similarity(_ left: String, _ right: String, _ expected: Float) {
    let found = WordLinks.similarity(Array(left.utf8), Array(right.utf8))
    // Equal words have a long common beginning too, which is worth less than no edit.
    #expect(abs(found - expected) < 1e-6)
  }

  @Test("Links seen from the other side are the same links")
  func mirrored() {
    let links = WordLinks([[(2, 0.5), (0, 1)], [], [(0, 0.25)]])
    let mirrored = links.mirrored(3)
    #expect(mirrored.starts == [0, 2, 2, 3])
    #expect(mirrored.partners == [0, 2, 0])
    #expect(mirrored.weights == [1, 0.25, 0.5])
    #expect(mirrored.mirrored(3).partners == links.partners)
  }
}
