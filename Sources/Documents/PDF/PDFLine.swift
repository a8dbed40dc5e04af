/// A line of a page.
struct PDFLine {
  /// Its words from left to right; at least one once the page is read.
  var words: [PDFPage.Word] = []
  /// How far lines reach to the right in its column.
  var limit = Double.infinity

  /// How high its letters are: the height that most of its bytes have.
  var height: Double {
    var counts: [Double: Int] = [:]
    for word in words { counts[(word.box.height * 2).rounded() / 2, default: 0] += word.text.count }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// The left edge.
  var left: Double { words.first?.box.left ?? 0 }
  /// The right edge.
  var right: Double { words.last?.box.right ?? 0 }
  /// The lower edge of the letters that stand on the line.
  var bottom: Double { words.map(\.box.bottom).max() ?? 0 }
  /// The upper edge of the line.
  var top: Double { words.map(\.box.top).min() ?? 0 }

  /// Whether all of its text is one number, as the number of a page is.
  var isNumber: Bool {
    words.count == 1 && words[0].text.count <= 4 && words[0].text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The line cut where more space than between words parts it, as in tables; nothing where it has no words.
  var columns: [PDFLine] {
    guard let first = words.first else { return [] }
    var result = [PDFLine(words: [first])]
    let width = height * 1.6
    for (before, word) in zip(words, words.dropFirst()) {
      let last = result.count - 1
      if word.box.left - before.box.right > width, !result[last].isListMark, result[last].label == nil {
        result.append(PDFLine(words: [word]))
      } else {
        result[last].words.append(word)
      }
    }
    return result
  }

  /// Whether all of its text is the sign or number of an entry of a list: `•`, `–`, `1.`, `a)`.
  var isListMark: Bool {
    guard words.count == 1, words[0].text.count <= 4 else { return false }
    let text = String(decoding: words[0].text, as: UTF8.self)
    if let only = text.unicodeScalars.first, text.unicodeScalars.count == 1 {
      return "•◦▪▫●○■□–—-*·‣⁃o".unicodeScalars.contains(only) || (0xE000...0xF8FF).contains(only.value)
    }
    let name = text.utf8.dropLast()
    return [0x2E, 0x29].contains(words[0].text[words[0].text.count - 1])
      && (name.allSatisfy { (0x30...0x39).contains($0) } || name.count == 1)
  }

  /// Whether the line begins just behind another: a smaller one at its upper half, or the mark of a list.
  func isBeside(_ label: PDFLine) -> Bool {
    guard let first = words.first?.box, let box = label.words.first?.box else { return false }
    let distance = first.left - box.right
    guard distance > -1, box.top > first.top - 2, box.bottom < first.bottom + 2 else { return false }
    if label.isListMark { return distance < first.height * 4 }
    return box.height < first.height * 0.8 && distance < first.height * 2
  }

  /// Whether a word is smaller than the line and stands higher.
  func isRaised(_ index: Int) -> Bool {
    let box = words[index].box
    let full = words.map(\.box.height).max() ?? 0
    return box.height < full * 0.8 && box.bottom < bottom - full * 0.1
  }

  /// The label of a note that the line begins with: a number of up to three digits, or signs.
  var label: String? {
    guard let text = words.first?.text, let first = text.first else { return nil }
    let isNumber = first != 0x30 && text.count <= 3 && text.allSatisfy { (0x30...0x39).contains($0) }
    let label = String(decoding: text, as: UTF8.self)
    let isSign =
      label.unicodeScalars.count <= 3 && label.unicodeScalars.allSatisfy { "*†‡§".unicodeScalars.contains($0) }
    return isNumber || isSign ? label : nil
  }
}
