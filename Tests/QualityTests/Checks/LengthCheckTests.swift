import Testing
import Translation

@testable import Quality

@Suite("Lengths")
struct LengthCheckTests {
  private static let source = "The Supreme Court upheld on Monday the ruling of the lower court against the journalist."

  @Test("Usual lengths and short texts")
  func clean() throws {
    let check = LengthCheck(from: try language("en"), to: try language("ru"))
    MarkedPair(Self.source, "Верховный суд в понедельник оставил в силе решение нижестоящего суда по делу журналиста.")
      .verify(check)
    MarkedPair("No comment.", "Официальные лица отказались от комментариев.").verify(check)
    MarkedPair("", "").verify(check)
  }

  @Test("A target much too short or too long is found")
  func mistakes() throws {
    let check = LengthCheck(from: try language("en"), to: try language("ru"))
    let short = check.findings(in: SegmentPair(InlineText(Self.source), "Суд подтвердил.", index: 0))
    #expect(short.map(\.check) == ["length-ratio"])
    #expect(short.first?.message.contains("missing") == true)
    let long = String(repeating: "Верховный суд оставил решение в силе. ", count: 8)
    let found = check.findings(in: SegmentPair(InlineText(Self.source), InlineText(long), index: 0))
    #expect(found.first?.message.contains("too much") == true)
  }
}

@Suite("Signs beside numbers")
struct SymbolCheckTests {
  @Test(
    "The same sign, a word for it, and numbers that lose nothing",
    arguments: [
      MarkedPair("5% of it", "5 % этого"), MarkedPair("5% of it", "5 процентов этого"),
      MarkedPair("$5", "5 долларов США"),
      MarkedPair("€10", "10 евро"), MarkedPair("C$ and 5", "C$ и 5"), MarkedPair("100%", "полностью"),
    ])
  func clean(_ pair: MarkedPair) throws { pair.verify(SymbolCheck(from: try language("en"), to: try language("ru"))) }

  @Test("A sign that is lost or became another is marked in the source")
  func mistakes() throws {
    let check = SymbolCheck(from: try language("en"), to: try language("ru"))
    MarkedPair("5⟦%⟧ of it", "5 этого").verify(check)
    MarkedPair("⟦€⟧10", "10 долларов").verify(check)
    MarkedPair("5% of it", "5 of it").verify(SymbolCheck(from: try language("en"), to: try language("ja")))
  }
}

@Suite("Tags")
struct TagCheckTests {
  private func found(_ source: [InlineCode], _ target: [InlineCode]) -> [String] {
    let pair = SegmentPair(InlineText("No no", codes: source), InlineText("Нет", codes: target), index: 0)
    return TagCheck().findings(in: pair).map(\.message)
  }

  private let bold = [
    InlineCode(.opening, label: "1", at: 0, content: "<b>"), InlineCode(.closing, label: "1", at: 2, content: "</b>"),
  ]
  private let italic = [
    InlineCode(.opening, label: "2", at: 0, content: "<i>"), InlineCode(.closing, label: "2", at: 2, content: "</i>"),
  ]

  @Test("The same tags in any order are fine, note marks and line breaks are others' business")
  func clean() {
    #expect(found(bold + italic, italic + bold).isEmpty)
    #expect(found([], []).isEmpty)
    #expect(found([InlineCode(.noteReference, label: "1", at: 2)], [InlineCode(.lineBreak, at: 0)]).isEmpty)
  }

  @Test("Lost, added and crossed tags are told")
  func mistakes() {
    #expect(found(bold, [bold[0]]) == ["the end of tag '</b>' is missing in the target"])
    #expect(found([], [italic[0]]) == ["the tag '<i>' is not in the source"])
    #expect(found(bold + italic, [bold[0], italic[0], bold[1], italic[1]]) == ["tags are crossed"])
  }
}
