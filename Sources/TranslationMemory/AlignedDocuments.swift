internal import Alignment
internal import Languages
internal import Storage
internal import Translation

/// Two documents, sentence beside sentence.
public struct AlignedDocuments: Sendable {
  /// Sentences that translate each other, or one that has no partner.
  public struct Row: Sendable {
    /// The source segments, counted from 0; empty where the target has something extra.
    public let source: Range<Int>
    /// The target segments, counted from 0; empty for an omission.
    public let target: Range<Int>
    /// The probability that the row is right, from 0 to 1.
    public let confidence: Double
    /// The source sentences, a space between them.
    public let sourceText: String
    /// The target sentences, a space between them.
    public let targetText: String
    /// What the confidence stands on: names and numbers; empty where a side is.
    public let evidence: [(name: String, value: Double)]
  }

  /// The rows, in order: every segment of either document is in exactly one.
  public let rows: [Row]
  /// Whether the documents seem to be translations of each other, if only in part.
  public let isTranslation: Bool

  /// Puts the segments of two documents beside each other.
  init(_ source: DocumentFile, _ target: DocumentFile, _ pair: AlignedPair) {
    isTranslation = pair.isTranslation
    rows = zip(pair.beads, pair.evidence).map { bead, evidence in
      Row(
        source: bead.source, target: bead.target, confidence: bead.confidence,
        sourceText: InlineText(joining: source.segments[bead.source].map(\.content)).text,
        targetText: InlineText(joining: target.segments[bead.target].map(\.content)).text,
        evidence: evidence.map { zip(BeadEvidence.names, $0.values).map { ($0, $1) } } ?? [])
    }
  }

  /// Aligns two documents.
  ///
  /// - Parameter memory: Its translations that were reviewed teach the aligner words.
  public init(aligning source: DocumentFile, with target: DocumentFile, memory: Memory? = nil) throws {
    for file in [source, target] { try file.confirmLanguage() }
    let known = try memory?.knownTranslations(from: source.language, to: target.language) ?? []
    let pairs = Aligner(known: known).align([(source.alignableSegments, target.alignableSegments)])
    self.init(source, target, pairs[0])
  }
}

extension DocumentFile {
  /// The segments in the paragraphs that empty lines part, where a line is a segment and so a block of its own.
  var alignableSegments: [Segment] {
    let blocks = lines.indices.filter { !lines[$0].isEmpty }
    guard blocks.count == segments.count else { return segments }
    var (result, block, last) = (segments, 0, -1)
    for (number, line) in blocks.enumerated() {
      if line > last + 1 { block += 1 }
      result[number].block = block
      last = line
    }
    return result
  }
}

extension Memory {
  /// How many translations are learnt from; more teach little.
  private static let mostKnown = 20_000

  /// The texts of two languages in units that were reviewed or approved.
  func knownTranslations(
    from source: Language?, to target: Language?
  ) throws -> [(source: InlineText, target: InlineText)] {
    guard let source, let target else { return [] }
    var known: [(source: InlineText, target: InlineText)] = []
    let selection = UnitSelection(languages: [source, target], statuses: [.reviewed, .approved])
    try store.forEachUnit(selection) { unit in
      guard known.count < Self.mostKnown, let text = unit.variant(in: source),
        let translation = unit.variant(in: target)
      else { return }
      known.append((text.content, translation.content))
    }
    return known
  }
}
