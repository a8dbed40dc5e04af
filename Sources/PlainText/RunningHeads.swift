/// Finds the lines that stand at the head or foot of pages and are no part of the text.
///
/// A line is a running head when the first or last line of at least two pages, and of about half of them, is the same
/// but for its digits, and a number it begins with counts the pages, not footnotes. A number alone at a page's head or foot is a page number.
struct RunningHeads {
  /// A head that was found.
  struct Head: Hashable, Sendable {
    /// Its text on the first page that has it.
    var text: String
    /// The number of pages it was taken from.
    var pages: Int
  }

  /// The heads found, in order.
  private(set) var heads: [Head] = []
  /// The number of page numbers taken out.
  private(set) var pageNumbers = 0
  private var places: [String: Int] = [:]
  private var numbered: Set<Int> = []

  /// Takes heads and page numbers out of a text by marking their lines.
  ///
  /// - Complexity: O(*n*).
  init(_ text: inout TextLines) {
    let pages = Self.pages(of: text)
    guard pages.count > 1 else {
      dropLoneNumber(&text)
      return
    }
    for _ in 0..<3 {
      let dropped = drop(edge: { $0.first }, of: pages, in: &text) + drop(edge: { $0.last }, of: pages, in: &text)
      if dropped == 0 { break }
    }
  }

  /// The indices of the lines of each page that has text.
  private static func pages(of text: TextLines) -> [[Int]] {
    var pages: [Int: [Int]] = [:]
    for (index, line) in text.lines.enumerated() where line.role == .body {
      pages[line.page, default: []].append(index)
    }
    return pages.keys.sorted().compactMap { pages[$0] }
  }

  /// Drops the same lines at one edge of the pages, and says how many.
  private mutating func drop(
    edge: (ArraySlice<Int>) -> Int?, of pages: [[Int]], in text: inout TextLines
  ) -> Int {
    var found: [(key: String, line: Int)] = []
    for page in pages {
      let near = Self.edges(of: page, in: text)
      if near.count > 1, let line = edge(near) { found.append((Self.key(of: text, line), line)) }
    }
    var counts: [String: Int] = [:]
    for (key, line) in found where !Self.looksLikeNote(line, in: text) { counts[key, default: 0] += 1 }
    var dropped = 0
    for (key, line) in found {
      let isNumber = Self.isPageNumber(key) && isLikelyNumber(line, in: text)
      let isHead = Self.isHead(key, on: counts[key] ?? 0, of: pages.count) && !Self.looksLikeNote(line, in: text)
      guard
        isNumber
          || isHead && ((counts[key] ?? 0) > 2 || Self.countsPages(line, in: text) || Self.standsApart(line, in: text))
      else { continue }
      record(text.bytes.string(text.lines[line].range), isNumber: isNumber, key: key)
      text.lines[line].role = .dropped
      if isNumber { numbered.insert(text.lines[line].page) }
      dropped += 1
    }
    return dropped
  }

  private mutating func record(_ line: String, isNumber: Bool, key: String) {
    if isNumber {
      pageNumbers += 1
    } else if let place = places[key] {
      heads[place].pages += 1
    } else {
      places[key] = heads.count
      heads.append(Head(text: line, pages: 1))
    }
  }

  /// Whether a number can be its page's: the page has none yet, and it stands apart or counts the pages.
  private func isLikelyNumber(_ line: Int, in text: TextLines) -> Bool {
    !numbered.contains(text.lines[line].page) && (Self.standsApart(line, in: text) || Self.countsPages(line, in: text))
  }

  /// Whether a short line has the number of its page.
  private static func countsPages(_ line: Int, in text: TextLines) -> Bool {
    let line = text.lines[line]
    let numbers = text.bytes[line.range].split { !(0x30...0x39).contains($0) }
    return line.range.count <= 40 && numbers.contains { Int(String(decoding: $0, as: UTF8.self)) == line.page + 1 }
  }

  /// Whether an empty line or the page's end stands on both sides of a line.
  private static func standsApart(_ line: Int, in text: TextLines) -> Bool {
    [line - 1, line + 1].allSatisfy { other in
      guard text.lines.indices.contains(other), text.lines[other].page == text.lines[line].page else { return true }
      return text.lines[other].role != .body
    }
  }

  /// Whether a line begins as a footnote does, with a number that is not the page's.
  private static func looksLikeNote(_ line: Int, in text: TextLines) -> Bool {
    guard let label = NoteLabel(text.bytes, text.lines[line].range) else { return false }
    return label.number != text.lines[line].page + 1
  }

  /// The first and last line of a page that are still there.
  private static func edges(of page: [Int], in text: TextLines) -> ArraySlice<Int> {
    guard let first = page.firstIndex(where: { text.lines[$0].role == .body }),
      let last = page.lastIndex(where: { text.lines[$0].role == .body })
    else { return [] }
    return page[first...last]
  }

  /// A line with its white space folded and every number made `#`; for long lines only their beginning.
  private static func key(of text: TextLines, _ line: Int) -> String {
    var key = ""
    for scalar in text.bytes.string(text.lines[line].range).unicodeScalars.prefix(200) {
      let sign: Unicode.Scalar = scalar.isDigit ? "#" : scalar.isBlank ? " " : scalar
      if key.unicodeScalars.last == sign, sign == "#" || sign == " " { continue }
      key.unicodeScalars.append(sign)
    }
    return key
  }

  /// Whether a line has a number, what surrounds one, and nothing else: `3`, `- 3 -`, `3/12`, `[3]`, `iv`.
  private static func isPageNumber(_ key: String) -> Bool {
    guard key.utf8.count <= 12 else { return false }
    if key.contains("#") { return key.unicodeScalars.allSatisfy { "#-–—/|[]() ".unicodeScalars.contains($0) } }
    return ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].contains(key)
  }

  private static func isHead(_ key: String, on count: Int, of pages: Int) -> Bool {
    count > 1 && count * 2 >= pages - 1 && key.unicodeScalars.contains { $0.isWordPart }
  }

  /// Drops the number 1 where it stands alone below the text of a single page.
  private mutating func dropLoneNumber(_ text: inout TextLines) {
    guard let last = text.lines.lastIndex(where: { $0.role == .body }), last > 1,
      text.lines[last - 1].role == .blank, text.bytes[text.lines[last].range].elementsEqual([0x31])
    else { return }
    text.lines[last].role = .dropped
    pageNumbers = 1
  }
}
