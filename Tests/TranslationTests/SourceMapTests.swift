import Testing

@testable import Translation

@Suite("Source maps")
struct SourceMapTests {
  @Test("A stretch of joined lines maps back to the bytes from its first to its last")
  func joinedLines() {
    // Source "ab\n  cd" read as "ab cd": the space stands for the break and the indent.
    var map = SourceMap()
    map.append(text: 0, source: 0, count: 2)
    map.append(text: 3, source: 5, count: 2)
    #expect(map.source(of: 0..<5) == 0..<7)
    #expect(map.source(of: 3..<5) == 5..<7)
    #expect(map.source(of: 0..<2) == 0..<2)
    #expect(map.source(of: 1..<4) == 1..<6)
  }

  @Test("Runs that meet on both sides become one")
  func union() {
    var map = SourceMap()
    map.append(text: 0, source: 10, count: 2)
    map.append(text: 2, source: 12, count: 3)
    #expect(map.runs == [SourceMap.Run(text: 0, source: 10, count: 5)])
  }

  @Test("A map that knows nothing gives an empty range")
  func empty() {
    #expect(SourceMap().source(of: 0..<3) == 0..<0)
  }
}
