import Files
import TestSupport
import Testing
import Translation

@testable import Quality

@Suite("The page on checks")
struct CheckPageTests {
  /// The page as the rules describe themselves.
  private static var page: String {
    let rows = Checker.rules.map { rule in
      """
      ## \(rule.id)

      \(rule.summary) *\(rule.severity.rawValue), \(rule.isOn ? "on" : "off unless asked for")*

      \(rule.reason)

      > \(rule.example)

      """
    }
    return """
      # Checks

      What `concord check` looks for, in the order in which it reports. Each check is chosen by its name with `--only` and \
      `--skip`, weighed with `--severity CHECK=error|warning|note|off`, or for good in a file `checks.txt` beside the \
      memory, `check : severity` a line. A finding that is right as it is can be ignored, with a reason that stays in the \
      memory: `concord check … --ids` shows what it is known by, `--ignore ID --reason TEXT` takes it out, \
      `--ignored` lists what was taken out, when, by whom and why.

      This page is written by the program: `CONCORD_UPDATE_HELP=1 swift test --filter CheckPageTests`.

      \(rows.joined(separator: "\n"))
      """
  }

  @Test("Says what every check says of itself")
  func content() throws {
    if Terminal.environment("CONCORD_UPDATE_HELP") != nil {
      try FileSystem.write(Array(Self.page.utf8), to: Repository.root + "/Documentation/Checks.md")
    }
    let file = Repository.bytes("Documentation/Checks.md").map { String(decoding: $0, as: UTF8.self) }
    #expect(file == Self.page, "write it anew with CONCORD_UPDATE_HELP=1")
  }

  @Test("Every check says what, why and for example")
  func completeness() {
    for rule in Checker.rules {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.reason.hasSuffix("."), "\(rule.id)")
      #expect(!rule.example.isEmpty, "\(rule.id)")
      #expect(rule.id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(rule.id)")
    }
  }
}

@Suite("The choice of checks")
struct CheckPolicyTests {
  @Test("A file of choices turns checks on, off and weighs them")
  func choices() throws {
    var policy = CheckPolicy()
    try policy.read(Array("number-extra : off # noisy\n\nsame-translation : note\nlink-mismatch:warning\n".utf8))
    let checker = Checker(from: try language("en"), to: try language("ru"), policy: policy)
    let found = checker.findings(in: SegmentPair("see www.a.org", "в 25 см. www.b.org", index: 0))
    #expect(found.map(\.check) == ["link-mismatch"])
    #expect(found.map(\.severity) == [.warning])
    let rules = Checker.rules.filter(policy.includes).map(\.id)
    #expect(rules.contains("same-translation"))
    #expect(!rules.contains("number-extra"))
    #expect(!rules.contains("inconsistent-repeat"))
  }

  @Test(
    "A line that is no choice is refused with its number",
    arguments: [
      ("a\nnumber-extra : off", 1, "expected 'check : severity'"), ("\nno-check : note", 2, "unknown check 'no-check'"),
      ("link-mismatch : bad", 1, "'bad' is no severity; expected error, warning, note or off"),
    ])
  func refusals(_ text: String, _ line: Int, _ message: String) {
    var policy = CheckPolicy()
    let error = #expect(throws: CheckPolicyError.self) { try policy.read(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.message == message)
  }

  @Test("What a finding is known by stays when its segment moves, and changes with its words")
  func identity() throws {
    let find = { (target: String, index: Int) in
      BracketCheck().findings(in: SegmentPair("a (b)", InlineText(target), index: index)).map(\.identity)
    }
    #expect(find("а (б", 0) == find("а (б", 7))
    #expect(find("а (б", 0) != find("а б)", 0))
    #expect(find("а (б", 0).first?.utf8.count == 16)
  }

  @Test("Safe findings are applied from the end, overlapping ones once")
  func mending() throws {
    let target = "Да , сво\u{200B}и  "
    let pair = CheckedPair(SegmentPair("Yes, own", InlineText(target), index: 0))
    let findings = CharacterCheck().findings(in: pair) + SpacingCheck(to: try language("ru")).findings(in: pair)
    #expect(Finding.mended(target, by: findings) == "Да, свои")
    #expect(Finding.mended(target, by: []) == nil)
  }
}
