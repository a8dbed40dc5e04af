internal import Text
internal import Translation

/// What alignment needs to know of one text, ready for any partner.
struct TextFeatures {
  /// The number of segments.
  let count: Int
  /// The length of each segment in characters, at least 1.
  let lengths: [Double]
  /// The logarithm of how common each segment's length is in this text.
  let logLengthShares: [Double]
  /// The evidence in each segment.
  let evidence: [[Int]]
  /// The part each segment's block plays.
  let kinds: [BlockKind]
  /// For each boundary, from before the first segment to after the last, whether a block ends there.
  let breaks: [Bool]
  /// For each boundary whether it looks like a wrong cut: no final mark before it or a small letter after it.
  let weaknesses: [Bool]

  /// Reads a text.
  init(_ segments: [Segment], _ reader: EvidenceReader) {
    count = segments.count
    lengths = segments.map { Double(max(1, $0.text.unicodeScalars.count)) }
    logLengthShares = Self.logShares(lengths)
    evidence = segments.map { reader.evidence(in: $0.content) }
    kinds = segments.map(\.kind)
    let boundaries = 0...segments.count
    breaks = boundaries.map { index in
      index == 0 || index == segments.count || segments[index - 1].block != segments[index].block
    }
    let isWeakStart = segments.map { Self.startsSmall($0.text) }
    let isWeakEnd = segments.map { !Self.endsSentence($0.text) }
    let breaks = breaks
    weaknesses = boundaries.map { !breaks[$0] && (isWeakEnd[$0 - 1] || isWeakStart[$0]) }
  }

  /// Whether the text has more than one block.
  var hasBlocks: Bool { breaks.dropFirst().dropLast().contains(true) }

  /// The density of each length under the log-normal law that fits all of them (with a little prior weight).
  private static func logShares(_ lengths: [Double]) -> [Double] {
    let logs = lengths.map(logarithm)
    let weight = Double(logs.count) + 2
    let mean = (logs.reduce(0, +) + 2 * logarithm(100)) / weight
    let variance = (logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } + 2 * 0.5) / weight
    return logs.map { -($0 - mean) * ($0 - mean) / (2 * variance) - 0.5 * logarithm(6.283_185 * variance) - $0 }
  }

  private static func startsSmall(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.isLetterOrMark || $0.isDecimalDigit }?.properties.generalCategory == .lowercaseLetter
  }

  private static func endsSentence(_ text: String) -> Bool {
    let closers: Set<Unicode.Scalar> = ["\"", "'", "»", "”", "“", "’", ")", "]", " "]
    guard let last = text.unicodeScalars.last(where: { !closers.contains($0) }) else { return false }
    return ".!?…。！？".unicodeScalars.contains(last)
  }
}
