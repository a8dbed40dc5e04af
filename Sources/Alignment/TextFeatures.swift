internal import Text
internal import Translation

/// What alignment needs to know of one text, ready for any partner.
struct TextFeatures: Sendable {
  /// The number of segments.
  let count: Int
  /// The length of each segment in characters, at least 1.
  let lengths: [Float]
  /// The tokens of each segment.
  let tokens: [[Int32]]
  /// The part each segment's block plays.
  let kinds: [BlockKind]
  /// For each boundary, from before the first segment to after the last, whether a block ends there.
  let breaks: [Bool]
  /// For each boundary whether it looks like a wrong cut: no final mark before it or a small letter after it.
  let weaknesses: [Bool]

  /// Reads a text.
  init(_ segments: [Segment], _ reader: TokenReader) {
    count = segments.count
    lengths = segments.map { Float(max(1, $0.text.unicodeScalars.count)) }
    tokens = segments.map { reader.tokens(in: $0.content) }
    kinds = segments.map(\.kind)
    let boundaries = 0...segments.count
    let breaks = boundaries.map { index in
      index == 0 || index == segments.count || segments[index - 1].block != segments[index].block
    }
    self.breaks = breaks
    let isWeakStart = segments.map { Self.startsSmall($0.text) }
    let isWeakEnd = segments.map { !Self.endsSentence($0.text) }
    weaknesses = boundaries.map { !breaks[$0] && (isWeakEnd[$0 - 1] || isWeakStart[$0]) }
  }

  /// Whether the text has more than one block.
  var hasBlocks: Bool { breaks.dropFirst().dropLast().contains(true) }

  private static func startsSmall(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.isLetterOrMark || $0.isDecimalDigit }?.properties.generalCategory == .lowercaseLetter
  }

  private static func endsSentence(_ text: String) -> Bool {
    let closers: Set<Unicode.Scalar> = ["\"", "'", "»", "”", "“", "’", ")", "]", " "]
    guard let last = text.unicodeScalars.last(where: { !closers.contains($0) }) else { return false }
    return ".!?…。！？".unicodeScalars.contains(last)
  }
}
