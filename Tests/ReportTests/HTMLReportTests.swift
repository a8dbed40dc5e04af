import Languages
import Quality
import Testing
import Translation

@testable import Report

@Suite("The page of findings")
struct HTMLReportTests {
  @Test(
    "Places are marked, what HTML would read is escaped, what is not seen is shown",
    arguments: [
      ("a <b> & \"c\"", [], "a &lt;b&gt; &amp; &quot;c&quot;"),
      ("12 of 5", [0..<2], "<mark class=\"error\">12</mark> of 5"),
      ("a  b", [1..<3], "a<mark class=\"error\">␣␣</mark>b"),
      ("a\u{200B}b", [1..<2], "a<mark class=\"error\">•</mark>b"),
      ("abcd", [0..<2, 1..<3], "<mark class=\"error\">ab</mark>cd"),
      ("ab", [1..<9, 5..<6], "a<mark class=\"error\">b</mark>"),
    ])
  func marks(_ text: String, _ ranges: [Range<Int>], _ expected: String) {
    #expect(HTMLText.marked(text, ranges.map { ($0, "error") }) == expected)
  }

  private func page(_ findings: [Finding]) throws -> String {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let rules = ["a-check", "another"].map { CheckRule($0, .error, "A number.", reason: "Why.", example: "5 → 6") }
    var page = ""
    HTMLReport(
      [CheckedDocument("a.ru.txt", from: english, to: russian, segmentCount: 9, findings: findings)], rules: rules
    ).write { page += $0 }
    return page
  }

  @Test("The page holds both texts in their languages, the message, and a box for each check that found something")
  func content() throws {
    let pair = SegmentPair("5 <men>", "6 человек", index: 3)
    let page = try page([
      Finding("a-check", .error, in: pair, "'5' became '6'", suggestion: "5", at: Finding.Span(.target, 0..<1)),
      Finding("a-check", .note, in: pair, "small"),
    ])
    #expect(page.contains("<p lang=\"en\" dir=\"auto\">5 &lt;men&gt;</p>"))
    #expect(page.contains("<p lang=\"ru\" dir=\"auto\"><mark class=\"error\">6</mark> человек</p>"))
    #expect(page.contains("id=\"c-a-check\""))
    #expect(!page.contains("id=\"c-another\""))
    #expect(page.contains("better: <q>5</q>"))
    // Both findings are about one segment.
    #expect(page.components("<article") == 1)
    #expect(page.contains("class=\"card with-error-note only-a-check\""))
  }

  @Test("The page loads nothing and runs nothing")
  func selfContained() throws {
    let page = try page([])
    for word in ["<script", "http://", "https://", "url(", "@import", "<link", "onclick"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("Nothing was found."))
    #expect(page.contains("<html lang=\"en\">"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
