import Testing

@testable import CommandLineTool

@Suite("A word means a name in full, abbreviated, or nearly")
struct VocabularyTests {
  private let vocabulary = Vocabulary(
    ["import", "init", "in", "review", "trace"], isHidden: [false, false, false, false, true])

  @Test(
    "Meanings",
    arguments: [
      ("import", Vocabulary.Meaning.name(0)),
      ("im", .name(0)),
      ("ini", .name(1)),
      ("in", .name(2)),
      ("i", .ambiguous(["import", "init", "in"])),
      ("r", .name(3)),
      ("reviews", .unknown),
      ("", .unknown),
      ("trace", .name(4)),
      ("trac", .unknown),
      ("Review", .unknown),
    ])
  func meaning(word: String, expected: Vocabulary.Meaning) {
    #expect(vocabulary.meaning(of: word) == expected)
  }

  @Test(
    "The nearest name",
    arguments: [
      ("improt", "import"), ("reviews", "review"), ("Review", "review"), ("rview", "review"), ("inti", "init"),
      ("rve", "review"), ("rew", "review"), ("on", "in"), ("x", nil), ("trac", nil), ("tracee", nil), ("zebra", nil),
      ("", nil),
    ])
  func nearest(word: String, expected: String?) {
    #expect(vocabulary.nearest(to: word) == expected)
  }

  @Test("A mistyped abbreviation is recognised where nothing is nearer")
  func mistypedAbbreviation() {
    #expect(Vocabulary(["format", "min"]).remedy(for: "foo", prefix: "--") == "; did you mean '--format'?")
    #expect(Vocabulary(["format", "min", "from"]).nearest(to: "foo") == "from")
  }

  @Test("A name that shares no letter is never near")
  func nothingShared() {
    #expect(Vocabulary(["a", "b"]).nearest(to: "x") == nil)
  }

  @Test("A list of choices reads as a sentence")
  func alternatives() {
    #expect([String]().alternatives == "")
    #expect(["a"].alternatives == "a")
    #expect(["a", "b"].alternatives == "a or b")
    #expect(["a", "b", "c"].alternatives == "a, b or c")
  }

  @Test(
    "Swift names become names of options",
    arguments: [
      ("min", "min"), ("dryRun", "dry-run"), ("baseURL", "base-url"), ("OutputForm", "output-form"), ("a1B", "a1-b"),
    ])
  func hyphenated(name: String, expected: String) {
    #expect(name.hyphenated == expected)
  }
}
