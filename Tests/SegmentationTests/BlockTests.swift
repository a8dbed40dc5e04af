import Languages
import Segmentation
import Testing
import Translation

@Suite struct BlockTests {
  private let english = Segmenter(for: Language("en"))

  /// A block whose text stands in the source from an offset on.
  private func block(_ content: InlineText, _ kind: BlockKind = .paragraph, at source: Int = 100) -> Block {
    Block(kind, content, map: SourceMap([.init(text: 0, source: source, count: content.text.utf8.count)]))
  }

  @Test("Segments are trimmed and know their bytes in the source") func ranges() {
    let segments = english.segments(of: block("  We won.  They lost. "), number: 7)
    #expect(segments.map(\.text) == ["We won.", "They lost."])
    #expect(segments.map(\.range) == [102..<109, 111..<121])
    #expect(segments.allSatisfy { $0.block == 7 && $0.kind == .paragraph })
  }

  @Test("Offsets of codes count scalars from the start of their own segment") func codes() {
    // "Žádné." and "Ça va." are six characters each; the marks stand after the full stops.
    let content = InlineText(
      "Žádné. Ça va.",
      codes: [.init(.noteReference, label: "1", at: 6), .init(.noteReference, label: "2", at: 13)])
    let segments = english.segments(of: block(content), number: 0)
    #expect(segments.map(\.text) == ["Žádné.", "Ça va."])
    #expect(segments.map { $0.content.codes.map(\.at) } == [[6], [6]])
    #expect(segments.map { $0.content.codes.map(\.label) } == [["1"], ["2"]])
  }

  @Test("Between two segments a note's mark goes back and what opens goes on") func between() {
    let content = InlineText(
      "We won. They lost.",
      codes: [
        .init(.noteReference, label: "1", at: 8), .init(.opening, label: "b", at: 8),
        .init(.placeholder, label: "p", at: 8), .init(.closing, label: "b", at: 12),
      ])
    let segments = english.segments(of: block(content), number: 0)
    #expect(segments[0].content.codes == [.init(.noteReference, label: "1", at: 7)])
    #expect(
      segments[1].content.codes == [
        .init(.opening, label: "b", at: 0), .init(.placeholder, label: "p", at: 0), .init(.closing, label: "b", at: 4),
      ])
  }

  @Test("A span that a boundary cuts becomes two isolated codes") func isolated() {
    let content = InlineText(
      "We won. They lost.", codes: [.init(.opening, label: "b", at: 3), .init(.closing, label: "b", at: 12)])
    let segments = english.segments(of: block(content), number: 0)
    #expect(segments[0].content.codes == [.init(.isolatedOpening, label: "b", at: 3)])
    #expect(segments[1].content.codes == [.init(.isolatedClosing, label: "b", at: 4)])
  }

  @Test("No code is lost, wherever it stands") func everyPlace() {
    let text = " We won.  They lost. "
    for kind in InlineCode.Kind.allCases {
      for at in 0...text.unicodeScalars.count {
        let content = InlineText(text, codes: [.init(kind, label: "x", at: at)])
        let found = english.segments(of: block(content), number: 0)
        #expect(found.flatMap(\.content.codes).count == 1)
        for segment in found {
          #expect(segment.content.codes.allSatisfy { (0...segment.text.unicodeScalars.count).contains($0.at) })
        }
      }
    }
  }

  @Test("A block that is a segment stays whole; a heading of two sentences is split") func whole() {
    let whole = Block(.paragraph, "We won. They lost.", isSegment: true)
    #expect(english.segments(of: whole, number: 0).map(\.text) == ["We won. They lost."])
    #expect(english.segments(of: block("We won. They lost.", .heading), number: 0).count == 2)
  }

  @Test("Empty blocks give no segments") func empty() {
    #expect(english.segments(of: block(""), number: 0).isEmpty)
    #expect(english.segments(of: block(" \n "), number: 0).isEmpty)
    #expect(english.segments(of: Block(.paragraph, "", isSegment: true), number: 0).isEmpty)
  }

  @Test("A document's segments carry the numbers of their blocks") func document() {
    let document = Document(blocks: [block("We won. They lost."), block(""), block("The end.", .note)])
    let segments = english.segments(of: document)
    #expect(segments.map(\.block) == [0, 0, 2])
    #expect(segments.map(\.kind) == [.paragraph, .paragraph, .note])
  }
}
