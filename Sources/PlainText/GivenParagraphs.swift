internal import Translation

/// Reads a text whose paragraphs are parted by empty lines, whatever its lines look like.
enum GivenParagraphs {
  /// The paragraphs as blocks.
  ///
  /// - Complexity: O(*n*).
  static func blocks(of bytes: [UInt8], base: Int) -> [Block] {
    let text = TextLines(bytes)
    var stretches: [[Range<Int>]] = []
    var isOpen = false
    for line in text.lines {
      guard line.role == .body else {
        isOpen = false
        continue
      }
      if isOpen { stretches[stretches.count - 1].append(line.range) } else { stretches.append([line.range]) }
      isOpen = true
    }
    let joining = Joining(text, Measure(text), stretches: stretches, base: base)
    return stretches.map { joining.flow(of: $0).block(.paragraph) }.filter { !$0.content.text.isEmpty }
  }
}
