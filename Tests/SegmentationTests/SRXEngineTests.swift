import Languages
import Segmentation
import Testing
import Translation

@Suite("SRX rules at work")
struct SRXEngineTests {
  /// Where a text breaks, shown by `|`.
  private func shown(_ text: String, _ rules: SRXRules, _ language: String? = "en", _ mode: RulesMode = .replace)
    -> String
  {
    let language = language.flatMap(Language.init)
    let segmenter = Segmenter(for: language, rules: CustomRules(rules, for: language, mode: mode))
    let bytes = Array(text.utf8)
    var (start, parts): (Int, [String]) = (0, [])
    for end in segmenter.ends(in: bytes) {
      parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return parts.joined(separator: "|")
  }

  @Test("the earlier rule decides, be it a break or an exception")
  func order() {
    let exception = ("-" as Character, "Mr\\.", "\\s")
    let full = ("+" as Character, "\\.", "\\s")
    #expect(shown("Mr. A. B", SRXRules([exception, full])) == "Mr. A.| B")
    #expect(shown("Mr. A. B", SRXRules([full, exception])) == "Mr.| A.| B")
    #expect(shown("Mr. A. B", SRXRules([("-", "\\.", "\\s"), full])) == "Mr. A. B")
    #expect(shown("Mr. A. B", SRXRules([])) == "Mr. A. B")
  }

  @Test("an empty side holds before or after anything")
  func emptySides() {
    #expect(shown("ab\ncd\n", SRXRules([("+", "\\n", "")])) == "ab\n|cd\n")
    #expect(shown("ab\ncd", SRXRules([("+", "", "\\n")])) == "ab|\ncd")
    #expect(shown("ab", SRXRules([("+", "", "")])) == "a|b")
    #expect(shown("aé😀b", SRXRules([("+", "", "")])) == "a|é|😀|b")
    #expect(shown("ab", SRXRules([("-", "", ""), ("+", "", "")])) == "ab")
  }

  @Test("the white space goes where the sides put it")
  func whiteSpace() {
    #expect(shown("A. B", SRXRules([("+", "\\.", "\\s")])) == "A.| B")
    #expect(shown("A. B", SRXRules([("+", "\\.\\s", "")])) == "A. |B")
    #expect(shown("A.  B", SRXRules([("+", "\\.\\s+", "\\S")])) == "A.  |B")
    #expect(shown("A.  B", SRXRules([("+", "\\.\\s+", "")])) == "A. | |B")
  }

  @Test("a break can stand inside a word, and an exception needs both sides")
  func inside() {
    #expect(shown("A1B2C3", SRXRules([("+", "[0-9]", "[A-Z]")])) == "A1|B2|C3")
    #expect(shown("A1B2C3", SRXRules([("-", "1", "C"), ("-", "2", "C"), ("+", "[0-9]", "[A-Z]")])) == "A1|B2C3")
  }

  @Test("a shorter match that ends at the place counts, though a search would find a longer one")
  func shorterMatch() {
    #expect(shown("a...b", SRXRules([("+", "\\.+", "\\.")])) == "a.|.|.b")
    #expect(shown("xab", SRXRules([("+", "a|ab", "")])) == "xa|b")
    #expect(shown("abab", SRXRules([("+", "(?:ab)+", "")])) == "ab|ab")
  }

  @Test("what a side refers to is its own groups")
  func references() {
    #expect(shown("aa.b.bb.a", SRXRules([("+", "(a)\\1\\.", "(b)")])) == "aa.|b.bb.a")
    #expect(shown("aa.bb.bc", SRXRules([("+", "(a|b)\\.", "(b)\\1")])) == "aa.|bb.bc")
  }

  @Test("an assertion may look back without a bound, as Java lets it")
  func lookbehind() {
    #expect(shown("nr 5. A, pos 5. B", SRXRules([("+", "(?<=nr\\s{0,9}\\d*)\\.", "\\s")])) == "nr 5.| A, pos 5. B")
    #expect(shown("nr 5. A, pos 5. B", SRXRules([("+", "\\.", "(?<!nr \\d+\\.)\\s")])) == "nr 5. A, pos 5.| B")
    #expect(shown("(((nr 5. A", SRXRules([("+", "(?<=(?:\\(+)nr )\\d+\\.", "\\s*")])) == "(((nr 5.| A")
  }

  /// Rules for Polish, for English of Britain, and for all.
  private static let layered: SRXRules = {
    var rules = SRXRules()
    rules.languageRules = [
      SRXRules.LanguageRule("Polish", rules: [SRXRules.Rule(false, before: "ul\\.", after: "\\s")]),
      SRXRules.LanguageRule("British", rules: [SRXRules.Rule(false, before: "No\\.", after: "\\s")]),
      SRXRules.LanguageRule("All", rules: [SRXRules.Rule(true, before: "\\.", after: "\\s")]),
    ]
    rules.maps = [
      SRXRules.LanguageMap("PL.*", to: "Polish"), SRXRules.LanguageMap("en_GB", to: "British"),
      SRXRules.LanguageMap("en", to: "British"), SRXRules.LanguageMap(".*", to: "All"),
    ]
    return rules
  }()

  @Test("with cascade all matching maps hold, without it the first alone")
  func cascade() {
    var rules = Self.layered
    let text = "ul. X. No. 1. Y"
    #expect(shown(text, rules, "pl") == text)
    #expect(shown(text, rules, "de") == "ul.| X.| No.| 1.| Y")
    rules.cascades = true
    #expect(shown(text, rules, "pl") == "ul. X.| No.| 1.| Y")
    #expect(shown(text, rules, "PL-pl") == "ul. X.| No.| 1.| Y")
    #expect(shown(text, rules, "en-GB") == "ul.| X.| No. 1.| Y")
  }

  @Test("a map matches the whole tag; an unknown language is matched by what matches nothing")
  func wholeTag() {
    var rules = Self.layered
    rules.cascades = true
    #expect(shown("No. 1. Y", rules, "en-US") == "No.| 1.| Y")
    #expect(shown("No. 1. Y", rules, nil) == "No.| 1.| Y")
  }

  @Test("rules override ours where one of them holds, wherever it puts the white space")
  func override() {
    let text = "He met Mr. Ax today. It rained; she left. No. 5 stays. End"
    let own = "He met Mr. Ax today.| It rained; she left.| No. 5 stays.| End"
    #expect(shown(text, SRXRules([]), "en", .override) == own)
    #expect(
      shown(text, SRXRules([("+", ";", "\\s")]), "en", .override) == own.split(separator: "; ").joined(separator: ";| ")
    )
    for exception in [("today\\.", "\\s"), ("today\\.\\s", ""), ("today\\.", "\\sIt")] {
      let rules = SRXRules([("-", exception.0, exception.1)])
      #expect(shown(text, rules, "en", .override) == "He met Mr. Ax today. It rained; she left.| No. 5 stays.| End")
    }
    #expect(
      shown(text, SRXRules([("+", "today\\.\\s", "")]), "en", .override)
        == "He met Mr. Ax today. |It rained; she left.| No. 5 stays.| End")
    #expect(shown(text, SRXRules([("+", "Mr\\.", "\\s")]), "en", .override).hasPrefix("He met Mr.| Ax today.| It"))
  }

  @Test("each decision names its rule")
  func decisions() {
    let rules = SRXRules([("-", "Mr\\.", "\\s"), ("+", "\\.", "\\s")])
    let segmenter = Segmenter(for: Language("en"), rules: CustomRules(rules, for: Language("en")))
    #expect(
      segmenter.decisions(in: Array("Mr. A. B".utf8)) == [
        Decision(place: 3, isBreak: false, rule: .custom, entry: "rule 1 of 'All'"),
        Decision(place: 6, isBreak: true, rule: .custom, entry: "rule 2 of 'All'"),
      ])
  }

  @Test("codes between segments go where the file says")
  func formatHandling() {
    let content = InlineText(
      "A. B",
      codes: [
        InlineCode(.closing, label: "1", at: 2), InlineCode(.placeholder, label: "2", at: 3),
        InlineCode(.opening, label: "3", at: 3),
      ])
    var rules = SRXRules([("+", "\\.", "\\s")])
    func labels() -> [[String]] {
      Segmenter(for: nil, rules: CustomRules(rules, for: nil)).segments(of: Block(.paragraph, content), number: 0)
        .map { $0.content.codes.map(\.label) }
    }
    #expect(labels() == [["1"], ["2", "3"]])
    rules.formatHandling.isolated = true
    #expect(labels() == [["1", "2"], ["3"]])
    rules.formatHandling.start = true
    rules.formatHandling.end = false
    #expect(labels() == [["2", "3"], ["1"]])
  }

  @Test("notes stay whole where subflows are not to be segmented")
  func subflows() {
    var rules = SRXRules([("+", "\\.", "\\s")])
    let block = Block(.note, InlineText("A. B", codes: []))
    #expect(Segmenter(for: nil, rules: CustomRules(rules, for: nil)).segments(of: block, number: 0).count == 2)
    rules.segmentsSubflows = false
    #expect(Segmenter(for: nil, rules: CustomRules(rules, for: nil)).segments(of: block, number: 0).count == 1)
  }

  @Test("a hostile rule stops, is named and leaves the others at work", .timeLimit(.minutes(1)))
  func hostile() {
    let rules = SRXRules([("-", "(?:x*)*y\\.", "\\s"), ("-", "\\.", "(\\s|\\sa+)+(a+)+!"), ("+", "\\.", "\\s")])
    let text = String(
      repeating: String(repeating: "x", count: 30) + "a. " + String(repeating: "a", count: 40), count: 200)
    let custom = CustomRules(rules, for: nil)
    #expect(Segmenter(for: nil, rules: custom).ends(in: Array(text.utf8)).count == 201)
    #expect(custom.faults.contains { $0.message.hasPrefix("rule 2 of 'All' is left out from here on") })
  }

  @Test("a rule that looks through all of a long text at every place stops", .timeLimit(.minutes(1)))
  func lookingThrough() {
    let rules = SRXRules([("-", "\\.", ".*!"), ("+", "\\.", "\\s")])
    let text = Array(String(repeating: "abcdefghijklmnopqrstuvwxyz. ", count: 20_000).utf8)
    let custom = CustomRules(rules, for: nil)
    #expect(Segmenter(for: nil, rules: custom).ends(in: text).count == 20_001)
    #expect(custom.faults.map(\.message) == ["rule 1 of 'All' is left out from here on: the search took too long"])
  }

  @Test("time is linear in a long text", .timeLimit(.minutes(1)))
  func long() {
    let rules = SRXRules([("-", "\\b(?:Mr|Dr)\\.", "\\s"), ("+", "[.?!]+['\"»]*", "\\s+\\p{Lu}")])
    let text = Array(String(repeating: "Dr. Who is here. ", count: 20_000).utf8)
    #expect(Segmenter(for: nil, rules: CustomRules(rules, for: nil)).ends(in: text).count == 20_000)
    for mark in [".", "(", "\"", "a", "\u{301}", " "] {
      let text = Array(String(repeating: mark, count: 200_000).utf8)
      #expect(Segmenter(for: nil, rules: CustomRules(rules, for: nil)).ends(in: text) == [text.count])
    }
  }
}
