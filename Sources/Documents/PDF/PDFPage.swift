/// A page of a PDF document: its lines in reading order, with the places of their words.
struct PDFPage {
  /// Where something stands on a page, in points from the upper left corner.
  struct Box {
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
  struct Word {
    /// Its text in UTF-8.
    var text: [UInt8]
    /// Where it stands.
    var box: Box
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
      pages[page].lines.removeAll { $0.words.isEmpty }
      pages[page].joinLabels()
    }
    return pages
  }

  /// Puts the raised labels that the program took for lines of their own before the lines they stand beside.
  private mutating func joinLabels() {
    var kept: [PDFLine] = []
    var labels: [Word] = []
    for line in lines {
      if line.words.count == 1, line.label != nil, lines.contains(where: { $0.isBeside(line.words[0].box) }) {
        labels.append(line.words[0])
      } else {
        kept.append(line)
      }
    }
    for label in labels {
      if let index = kept.firstIndex(where: { $0.isBeside(label.box) }) { kept[index].words.insert(label, at: 0) }
    }
    lines = kept
  }

  private static func box(_ node: Int, _ tree: MarkupTree) -> Box? {
    let edges = ["xmin", "xmax", "ymin", "ymax"].compactMap { tree[node, $0].flatMap(Double.init) }
    guard edges.count == 4, edges.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    return Box(left: edges[0], right: edges[1], top: edges[2], bottom: edges[3])
  }
}
