/// Takes running heads and feet off pages: the highest and lowest lines that recur at their place, numbers aside.
enum PDFMargins {
  /// Which line of a page it may be.
  private struct Key: Hashable {
    var isTop: Bool
    var text: [UInt8]
  }

  /// The pages without heads and feet of up to three lines.
  static func removed(from pages: [PDFPage]) -> [PDFPage] {
    var pages = pages
    for _ in 0..<3 {
      for isTop in [true, false] { peel(&pages, isTop: isTop) }
    }
    return pages
  }

  /// Takes the outermost lines that recur off all pages.
  private static func peel(_ pages: inout [PDFPage], isTop: Bool) {
    var found: [Key: [(page: Int, line: Int)]] = [:]
    for (page, content) in pages.enumerated() {
      guard let line = outermost(content, isTop) else { continue }
      found[Key(isTop: isTop, text: pattern(content.lines[line])), default: []].append((page, line))
    }
    for places in found.values where places.count >= max(2, pages.count / 3) {
      let edges = places.map { pages[$0.page].lines[$0.line].bottom }.sorted()
      let middle = edges[edges.count / 2]
      for place in places where abs(pages[place.page].lines[place.line].bottom - middle) < 6 {
        pages[place.page].lines.remove(at: place.line)
      }
    }
  }

  private static func outermost(_ page: PDFPage, _ isTop: Bool) -> Int? {
    page.lines.indices.min { first, second in
      let (first, second) = (page.lines[first], page.lines[second])
      return isTop ? first.top < second.top : first.bottom > second.bottom
    }
  }

  /// A line's text with one sign for each number.
  private static func pattern(_ line: PDFLine) -> [UInt8] {
    var result: [UInt8] = []
    for byte in line.words.map(\.text).joined(separator: [0x20]) {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, result.last == 0x23 { continue }
      result.append(isDigit ? 0x23 : byte)
    }
    return result
  }
}
