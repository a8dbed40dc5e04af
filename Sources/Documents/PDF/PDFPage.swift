/// A page of a PDF document: its lines in reading order, with the places of their words.
struct PDFPage {
  /// Where something stands on a page, in points from the upper left corner.
  struct Box: Hashable {
    /// The left edge.
    var left: Double
    /// The right edge.
    var right: Double
    /// The upper edge.
    var top: Double
    /// The lower edge.
    var bottom: Double

    /// How high it is.
    var height: Double { bottom - top }
  }

  /// A word.
  struct Word: Hashable {
    /// Its text in UTF-8.
    var text: [UInt8]
    /// Where it stands.
    var box: Box

    /// Whether it begins as an address does, or is one of electronic mail.
    var isAddress: Bool {
      let text = String(decoding: text, as: UTF8.self).lowercased()
      return text.contains("://") || text.hasPrefix("www.") || text.contains("@")
    }
  }

  /// The lines.
  var lines: [PDFLine] = []

  /// Reads the pages that `pdftotext -bbox-layout` describes: elements `page`, `line` and `word` with their boxes.
  static func pages(of description: [UInt8]) throws -> [PDFPage] {
    let tree = try HTMLPage(description, base: nil).tree
    var pages: [PDFPage] = []
    for node in tree.nodes.indices {
      switch tree[node].name {
      case "page": pages.append(PDFPage())
      case "line" where !pages.isEmpty: pages[pages.count - 1].lines.append(PDFLine())
      case "word":
        guard let page = pages.indices.last, let line = pages[page].lines.indices.last, let box = box(node, tree)
        else { continue }
        let text = tree.content(of: node)
        if text.contains(where: { $0 > 0x20 }) {
          pages[page].lines[line].words.append(Word(text: text, box: box))
        }
      default: break
      }
    }
    for page in pages.indices {
      pages[page].lines = pages[page].lines.flatMap(\.columns)
      pages[page].joinLabels()
    }
    return pages
  }

  /// The page cut where the text goes on higher up, as in the next column.
  var columns: [PDFPage] {
    var result: [PDFPage] = []
    for line in lines {
      if let last = result.last?.lines.last, line.top > last.top - line.height * 5 {
        result[result.count - 1].lines.append(line)
      } else {
        result.append(PDFPage(lines: [line]))
      }
    }
    for column in result.indices {
      let limit = result[column].lines.map(\.right).max() ?? 0
      for line in result[column].lines.indices { result[column].lines[line].limit = limit }
    }
    return result
  }

  /// Puts raised labels, and the signs and numbers of lists, that the program took for lines of their own before the
  /// lines they stand beside.
  private mutating func joinLabels() {
    var kept = lines
    for label in lines where label.words.count == 1 && (label.label != nil || label.isListMark) {
      guard let own = kept.firstIndex(where: { $0.words.count == 1 && $0.words[0] == label.words[0] }),
        let other = kept.firstIndex(where: { $0.isBeside(label) })
      else { continue }
      kept[other].words.insert(label.words[0], at: 0)
      kept.remove(at: own)
    }
    lines = kept
  }

  private static func box(_ node: Int, _ tree: MarkupTree) -> Box? {
    let edges = ["xmin", "xmax", "ymin", "ymax"].compactMap { tree[node, $0].flatMap(Double.init) }
    guard edges.count == 4, edges.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    return Box(left: edges[0], right: edges[1], top: edges[2], bottom: edges[3])
  }
}
