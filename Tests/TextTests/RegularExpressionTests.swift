import Testing
import Text

@Suite("Regular expressions")
struct RegularExpressionTests {
  @Test("all matches come with UTF-8 offsets, whatever the width of the characters")
  func offsets() throws {
    #expect(try RegularExpression(#"\bv(\.)\s"#).ranges(in: "Obergefell v. Hodges") == [11..<14])
    #expect(try RegularExpression("г\\.").ranges(in: "в 2016 г. и 2017 г.") == [8..<11, 20..<23])
    #expect(try RegularExpression("b").ranges(in: "a😀b€b") == [5..<6, 9..<10])
  }

  @Test("an empty pattern matches at every place")
  func empty() throws {
    #expect(try RegularExpression("").ranges(in: "é😀") == [0..<0, 2..<2, 6..<6])
  }

  @Test("a byte that is not UTF-8 is one character")
  func notUTF8() throws {
    let text = SearchText([0x61, 0xFF, 0xE2, 0x82, 0x62])
    #expect(try RegularExpression("b").ranges(in: text) == [4..<5])
    #expect(try RegularExpression("\\x{FFFD}+").ranges(in: text) == [1..<4])
  }

  @Test("options say how a pattern is read")
  func options() throws {
    #expect(try RegularExpression("straße", options: .caseInsensitive).matches("STRASSE"))
    #expect(try !RegularExpression("straße").matches("STRASSE"))
    #expect(try RegularExpression("^b", options: .linewise).ranges(in: "a\nb") == [2..<3])
    #expect(try RegularExpression("^b").ranges(in: "a\nb") == [])
    #expect(try RegularExpression("a.b", options: .dotMatchesAll).matches("a\nb"))
    #expect(try RegularExpression("a  b # two", options: .comments).matches("ab"))
  }

  @Test(
    "a malformed pattern is refused with its place",
    arguments: [
      ("(ab", "MISMATCHED_PAREN"), ("[a", "MISSING_CLOSE_BRACKET"), ("a{2,1}", "MAX_LT_MIN"), ("*a", "RULE_SYNTAX"),
      (#"(?<=a+)b"#, "LOOK_BEHIND_LIMIT"), (#"\p{Nonsense}"#, "PROPERTY_SYNTAX"), ("(?U)a", "RULE_SYNTAX"),
    ])
  func malformed(pattern: String, name: String) throws {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    #expect(error?.name == name)
    let offset = try #require(error?.offset)
    #expect((0...pattern.unicodeScalars.count).contains(offset))
    #expect(error?.kind == (name == "LOOK_BEHIND_LIMIT" ? .unboundedLookbehind : .malformed))
  }

  @Test("the place of a fault counts on over the lines of a pattern")
  func placeOnLaterLine() throws {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression("é\nab)cd") }
    #expect(error?.offset == 4)
    #expect(error?.description == "a parenthesis has no partner, at character 5")
  }

  @Test("a match can be asked for at a place, and for a stretch, with what lies around it in sight")
  func places() throws {
    let text = SearchText("xaab aab")
    let matcher = try RegularExpression("a+?(b?)").matcher()
    matcher.begin(text)
    #expect(try matcher.end(from: 1) == 2)
    #expect(try matcher.end(from: 0) == nil)
    #expect(try matcher.spans(1..<4))
    #expect(matcher.group(1) == 3..<4)
    #expect(try !matcher.spans(0..<4))
    #expect(try matcher.find(from: 4) == 5..<6)
    let anchored = try RegularExpression("^a|\\ba").matcher()
    anchored.begin(text)
    #expect(try !anchored.spans(1..<2))
    #expect(try anchored.spans(5..<6))
  }

  @Test("a hostile pattern stops", .timeLimit(.minutes(1)))
  func hostile() throws {
    let text = String(repeating: "a", count: 40)
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression("(a+)+b").ranges(in: text) }
    #expect(error?.kind == .stopped)
    let long = String(repeating: "a", count: 3_000_000)
    let deep = #expect(throws: RegularExpressionError.self) { try RegularExpression("(?:a|b)*c").ranges(in: long) }
    #expect(deep?.kind == .stopped)
  }

  @Test("units lead to bytes and back")
  func units() {
    let text = SearchText("aé😀b")
    #expect(text.count == 5)
    #expect((0...5).map(text.byte(at:)) == [0, 1, 3, 3, 7, 8])
    #expect([0, 1, 3, 7, 8].map(text.unit(at:)) == [0, 1, 2, 4, 5])
    #expect((0..<5).filter(text.isInside) == [3])
    #expect(text.next(2) == 4)
  }
}
