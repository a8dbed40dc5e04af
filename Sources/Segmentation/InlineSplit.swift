internal import Translation

/// A text with codes, cut into parts.
struct InlineSplit {
  /// The parts, with the codes at their places.
  private(set) var parts: [InlineText] = []

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - content: The text and its codes.
  ///   - text: The UTF-8 bytes of the text.
  ///   - stretches: The parts in UTF-8 offsets, ascending, at least one; what lies between them is dropped.
  ///   - handling: Where codes between two parts go, if the user's rules say so.
  init(
    _ content: InlineText, _ text: [UInt8], at stretches: [Range<Int>], handling: SRXRules.FormatHandling? = nil
  ) {
    let spans = Self.scalarRanges(text, stretches)
    var codes = [[InlineCode]](repeating: [], count: stretches.count)
    for code in content.codes {
      let part = Self.part(of: code, spans, handling)
      var moved = code
      moved.at = min(max(code.at, spans[part].lowerBound), spans[part].upperBound) - spans[part].lowerBound
      codes[part].append(moved)
    }
    Self.isolate(&codes)
    for (stretch, codes) in zip(stretches, codes) {
      parts.append(InlineText(String(decoding: text[stretch], as: UTF8.self), codes: codes))
    }
  }

  /// The stretches in Unicode scalars.
  private static func scalarRanges(_ text: [UInt8], _ stretches: [Range<Int>]) -> [Range<Int>] {
    var index = 0
    var scalars = 0
    func advance(to end: Int) -> Int {
      while index < end {
        if text[index] & 0xC0 != 0x80 { scalars += 1 }
        index += 1
      }
      return scalars
    }
    return stretches.map { stretch in
      let start = advance(to: stretch.lowerBound)
      return start..<advance(to: stretch.upperBound)
    }
  }

  /// The part that a code belongs to.
  ///
  /// Between two parts, what opens goes with the later one; what stands alone does so where it touches its first
  /// character; a note's mark and what closes goes with the earlier one.
  private static func part(
    of code: InlineCode, _ spans: [Range<Int>], _ handling: SRXRules.FormatHandling?
  ) -> Int {
    if let goesWithEarlier = handling?.includes(code.kind) {
      return goesWithEarlier
        ? spans.lastIndex { $0.lowerBound < code.at } ?? 0
        : spans.firstIndex { $0.upperBound > code.at } ?? spans.count - 1
    }
    return switch code.kind {
    case .opening, .isolatedOpening, .highlightStart:
      spans.firstIndex { $0.upperBound > code.at } ?? spans.count - 1
    case .placeholder: spans.lastIndex { $0.lowerBound <= code.at } ?? 0
    case .noteReference, .lineBreak, .closing, .isolatedClosing, .highlightEnd:
      spans.lastIndex { $0.lowerBound < code.at } ?? 0
    }
  }

  /// Turns the ends of spans that a cut parted into isolated ones.
  private static func isolate(_ codes: inout [[InlineCode]]) {
    for part in codes.indices {
      let opened = Set(codes[part].filter { $0.kind == .opening }.map(\.label))
      let closed = Set(codes[part].filter { $0.kind == .closing }.map(\.label))
      for index in codes[part].indices {
        let code = codes[part][index]
        if code.kind == .opening, !closed.contains(code.label) { codes[part][index].kind = .isolatedOpening }
        if code.kind == .closing, !opened.contains(code.label) { codes[part][index].kind = .isolatedClosing }
      }
    }
  }
}
