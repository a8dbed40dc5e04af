import Testing
import Translation

@testable import PlainText

@Suite("Line streams")
struct LineStreamTests {
  private static let text = Array("\u{FEFF}Ёлка и\tдом\r\n\r\nb\rc – d\n\n\n  e\u{A0}f \r\n".utf8)

  private func read(_ chunks: [[UInt8]], _ layout: Layout) -> [Block] {
    var stream = LineStream(layout: layout)
    var blocks: [Block] = []
    for chunk in chunks { blocks += stream.read(chunk) }
    return blocks + stream.finish()
  }

  @Test("A stream cut at any two places gives the blocks of the whole file", arguments: [Layout.lines, .segments])
  func everyCut(_ layout: Layout) {
    let text = Self.text
    let whole = PlainTextReader(layout: layout).read(text).blocks
    #expect(whole.map(\.content.text) == ["Ёлка и дом", "b", "c – d", "e\u{A0}f"])
    for first in 0...text.count {
      for second in first...text.count {
        let chunks = [Array(text[..<first]), Array(text[first..<second]), Array(text[second...])]
        #expect(read(chunks, layout) == whole, "cut at \(first) and \(second)")
      }
    }
  }

  @Test("A stream begun in the middle of a file counts on from there")
  func middle() {
    let text = Self.text
    let whole = PlainTextReader(layout: .segments).read(text).blocks
    var first = LineStream(layout: .segments)
    let cut = (text.firstIndex(of: 0x62) ?? 0) + 2
    let head = first.read(Array(text[..<cut]))
    var second = LineStream(
      layout: .segments, offset: first.offset, blockCount: first.blockCount, paragraph: first.paragraph)
    let tail = second.read(Array(text[first.offset...])) + second.finish()
    #expect(head.map(\.content.text) + tail.map(\.content.text) == whole.map(\.content.text))
    #expect(second.blockCount == whole.count)
    #expect(tail.last?.map == whole.last?.map)
  }

  @Test("Bytes that are no UTF-8 become U+FFFD and are counted, and the map knows the rest")
  func broken() {
    var stream = LineStream(layout: .lines)
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x0A, 0xE2, 0x80, 0x0A, 0xC2]
    let blocks = stream.read(bytes) + stream.finish()
    #expect(blocks.map(\.content.text) == ["a\u{FFFD}b", "\u{FFFD}\u{FFFD}", "\u{FFFD}"])
    #expect(stream.replaced == 4)
    #expect(blocks.first?.map.runs.map(\.source) == [0, 2])
  }
}
