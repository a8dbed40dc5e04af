internal import Translation

/// Builds the text of one block out of pieces: folds white space, sets codes, keeps the map.
///
/// White space is folded as HTML does it: any run of spaces, tabs and line ends is one space, none at the ends of the
/// block. Soft hyphens, which show nothing, are taken out. Codes are set only where text follows in a format, so that
/// no span is empty and white space alone opens none.
struct InlineBuilder {
  /// A span that has been opened.
  private struct Span {
    var format: InlineFormat
    var label: String
  }

  private var bytes: [UInt8] = []
  private var scalars = 0
  private var codes: [InlineCode] = []
  private var map = SourceMap()
  private var spans: [Span] = []
  private var labels = 0
  /// Whether white space came since the last text, and where in the source.
  private var hasSpace = false
  private var spacePlace: Int?
  private var hasInk = false

  /// Whether nothing but white space and codes came so far.
  var isBlank: Bool { !hasInk }

  /// Adds a piece of text.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes.
  ///   - source: The offset of the first byte in the source, where the bytes stand there as they are.
  ///   - formats: The formats it stands in, from the outermost.
  mutating func append(_ text: ArraySlice<UInt8>, at source: Int? = nil, in formats: [InlineFormat] = []) {
    var index = text.startIndex
    while index < text.endIndex {
      let place = source.map { $0 + index - text.startIndex }
      let skipped = Self.skipped(text, index, atStart: bytes.isEmpty)
      if skipped > 0 {
        if skipped == 1 { space(at: place) }
        index += skipped
        continue
      }
      let start = index
      while index < text.endIndex, Self.skipped(text, index, atStart: false) == 0 { index += 1 }
      open(formats)
      commitSpace()
      write(text[start..<index], at: place)
    }
  }

  /// Adds a piece of text that stands nowhere in the source.
  mutating func append(_ text: String, in formats: [InlineFormat] = []) {
    append(Array(text.utf8)[...], in: formats)
  }

  /// Adds a line break that is meant.
  mutating func breakLine(_ content: String) {
    guard hasInk else { return }
    hasSpace = false
    codes.append(InlineCode(.lineBreak, at: scalars, content: content, type: nil))
    space(at: nil)
  }

  /// Adds the mark of a note; white space before it comes behind it.
  mutating func mark(_ label: String) { codes.append(InlineCode(.noteReference, label: label, at: scalars)) }

  /// Adds a code that stands for something that is no text.
  mutating func place(_ content: String, type: String?, in formats: [InlineFormat] = []) {
    open(formats)
    commitSpace()
    codes.append(InlineCode(.placeholder, at: scalars, content: content, type: type))
  }

  /// Adds a code as the file has it; white space before one that ends something, or marks a note, comes behind it.
  mutating func add(_ code: InlineCode) {
    if code.kind == .lineBreak { return breakLine(code.content) }
    if ![.closing, .isolatedClosing, .highlightEnd, .noteReference].contains(code.kind) { commitSpace() }
    var code = code
    code.at = scalars
    codes.append(code)
  }

  /// The text and its map, or `nil` where there is none; the builder begins anew.
  mutating func finish() -> (content: InlineText, map: SourceMap)? {
    defer { self = InlineBuilder() }
    close(to: 0)
    guard hasInk else { return nil }
    while bytes.last == 0x20 || bytes.suffix(2) == [0xC2, 0xA0] {
      bytes.removeLast(bytes.last == 0x20 ? 1 : 2)
      scalars -= 1
    }
    codes.removeAll { $0.kind == .lineBreak && $0.at >= scalars }
    for index in codes.indices { codes[index].at = min(codes[index].at, scalars) }
    return (InlineText(String(decoding: bytes, as: UTF8.self), codes: codes), clipped())
  }
}

extension InlineBuilder {
  /// How many bytes of white space (1) or of what shows nothing (2) stand there.
  private static func skipped(_ text: ArraySlice<UInt8>, _ index: Int, atStart: Bool) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    guard byte == 0xC2, index + 1 < text.endIndex else { return 0 }
    let next = text[index + 1]
    return next == 0xAD || atStart && next == 0xA0 ? 2 : 0
  }

  private mutating func space(at place: Int?) {
    guard !hasSpace, let last = bytes.last, last != 0x20 else { return }
    hasSpace = true
    spacePlace = place
  }

  private mutating func commitSpace() {
    guard hasSpace else { return }
    hasSpace = false
    if let spacePlace { map.append(text: bytes.count, source: spacePlace, count: 1) }
    bytes.append(0x20)
    scalars += 1
  }

  private mutating func write(_ text: ArraySlice<UInt8>, at place: Int?) {
    if let place { map.append(text: bytes.count, source: place, count: text.count) }
    bytes += text
    scalars += text.count { $0 & 0xC0 != 0x80 }
    hasInk = true
  }

  /// Closes the spans that do not go on and opens the new ones: spans never overlap.
  private mutating func open(_ formats: [InlineFormat]) {
    let common = zip(spans, formats).prefix { $0.format == $1 }.count
    close(to: common)
    guard common < formats.count else { return }
    commitSpace()
    for format in formats[common...] {
      labels += 1
      let label = String(labels)
      spans.append(Span(format: format, label: label))
      codes.append(InlineCode(.opening, label: label, at: scalars, content: format.opening, type: format.type))
    }
  }

  private mutating func close(to count: Int) {
    while spans.count > count {
      let span = spans.removeLast()
      let code = InlineCode(
        .closing, label: span.label, at: scalars, content: span.format.closing, type: span.format.type)
      codes.append(code)
    }
  }

  /// The map without what reaches beyond the text.
  private func clipped() -> SourceMap {
    guard let last = map.runs.last, last.text + last.count > bytes.count else { return map }
    var result = SourceMap()
    for run in map.runs {
      result.append(text: run.text, source: run.source, count: min(run.count, bytes.count - run.text))
    }
    return result
  }
}
