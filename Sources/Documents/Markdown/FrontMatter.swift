/// The block of settings that site generators expect before the text of a Markdown file.
enum FrontMatter {
  /// How many bytes of settings stand before the text; 0 where there are none.
  ///
  /// They stand between two lines `---` (YAML, the second may be `...`) or `+++` (TOML). So that a drawn line at the
  /// top of a text is not taken for them, the first line in between must look like a setting.
  static func length(in text: [UInt8]) -> Int {
    let fence = Array(text.prefix(3))
    guard fence == Array("---".utf8) || fence == Array("+++".utf8) else { return 0 }
    var lines = Lines(text: text)
    guard let first = lines.next(), trimmed(text[first]).count == 3 else { return 0 }
    let sign = fence[0] == UInt8(ascii: "-") ? UInt8(ascii: ":") : UInt8(ascii: "=")
    var hasSetting = false
    while let line = lines.next() {
      let content = trimmed(text[line])
      if content.elementsEqual(fence) || sign == UInt8(ascii: ":") && content.elementsEqual("...".utf8) {
        return hasSetting ? lines.start : 0
      }
      if hasSetting || content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      guard content.contains(sign) else { return 0 }
      hasSetting = true
    }
    return 0
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }

  /// Walks over the lines of a text.
  private struct Lines {
    let text: [UInt8]
    /// Where the next line begins.
    var start = 0

    /// The next line, with its line end.
    mutating func next() -> Range<Int>? {
      guard start < text.count else { return nil }
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      defer { start = end }
      return start..<end
    }
  }
}
