import Testing
import Translation

@testable import Quality
@testable import TranslationMemory

@Suite("Pairs of several translations side by side")
struct ReleaseRowsTests {
  private func pairs(_ indices: [Int], _ prefix: String) -> [SegmentPair] {
    indices.map { SegmentPair(InlineText("s\($0)"), InlineText("\(prefix)\($0)"), index: $0) }
  }

  private func texts(_ rows: ReleaseRows) -> [[String?]] { rows.all.map { $0.versions.map { $0?.text } } }

  @Test("A row of documents is cut where the pairs of all translations are")
  func aligned() {
    // The first translation joins segments 1 and 2 of the source, and adds one.
    let first = [
      SegmentPair("s0", "a0", index: 0), SegmentPair("s1 s2", "a1", index: 1), SegmentPair("", "new", index: -1),
      SegmentPair("s3", "a3", index: 3),
    ]
    let rows = ReleaseRows([first, pairs([0, 1, 2, 3], "b")]) { "place \($0)" }
    #expect(texts(rows) == [["s0", "a0", "b0"], ["s1 s2", "a1", "b1 b2"], ["s3", "a3", "b3"]])
    #expect(rows.all.map(\.segments) == [0..<1, 1..<3, 3..<4])
    #expect(rows.all.map(\.place) == ["place 0", "place 1", "place 3"])
  }

  @Test("A unit that a language lacks is a row without it")
  func units() {
    let rows = ReleaseRows([pairs([0, 2], "a"), pairs([0, 1, 2], "b")], areUnits: true) { "\($0)" }
    #expect(texts(rows) == [["s0", "a0", "b0"], ["s1", nil, "b1"], ["s2", "a2", "b2"]])
    #expect(ReleaseRows([]) { "\($0)" }.all.isEmpty)
  }

  @Test("Places count each kind of block by itself")
  func places() {
    let kinds: [(Int, BlockKind)] = [(0, .heading), (1, .paragraph), (1, .paragraph), (2, .paragraph), (3, .heading)]
    let segments = kinds.map { Segment("x", block: $0, kind: $1, range: 0..<1) }
    #expect(
      ReleaseRows.places(of: segments) == ["heading 1", "paragraph 1", "paragraph 1", "paragraph 2", "heading 2"])
  }
}
