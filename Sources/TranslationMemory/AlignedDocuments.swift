public import Alignment
public import Languages
public import Translation

/// Two documents, sentence beside sentence.
public struct AlignedDocuments: Sendable {
  /// Sentences that translate each other, or one that has no partner.
  public struct Row: Sendable {
    /// The number of the row, from 0.
    public let number: Int
    /// The source segments, counted from 0; empty where the target has something extra.
    public let source: Range<Int>
    /// The target segments, counted from 0; empty for an omission.
    public let target: Range<Int>
    /// The probability that the row is right, from 0 to 1.
    public let confidence: Double
    /// The source sentences, a space between them, with their inline codes.
    public let sourceContent: InlineText
    /// The target sentences.
    public let targetContent: InlineText
    /// The part that the block of the first segment plays.
    public let kind: BlockKind
    /// Whether the row begins a paragraph, of the source where it has one there.
    public let beginsParagraph: Bool
    /// What the confidence stands on: names and numbers; empty where a side is.
    public let evidence: [(name: String, value: Double)]

    /// The source sentences without codes.
    public var sourceText: String { sourceContent.text }
    /// The target sentences without codes.
    public var targetText: String { targetContent.text }
    /// Whether a side is empty.
    public var isOneSided: Bool { source.isEmpty || target.isEmpty }
  }

  /// The source's name.
  public let sourcePath: String
  /// The target's name.
  public let targetPath: String
  /// The source's language; `nil` where nobody told it.
  public let sourceLanguage: Language?
  /// The target's language.
  public let targetLanguage: Language?

  /// The rows, in order: every segment of either document is in exactly one.
  public let rows: [Row]
  /// Whether the documents seem to be translations of each other, if only in part.
  public let isTranslation: Bool

  /// Puts the segments of two documents beside each other.
  init(_ source: DocumentFile, _ target: DocumentFile, _ pair: AlignedPair) {
    (sourcePath, sourceLanguage) = (source.path, source.language)
    (targetPath, targetLanguage) = (target.path, target.language)
    isTranslation = pair.isTranslation
    let (left, right) = (source.alignableSegments, target.alignableSegments)
    rows = pair.beads.indices.map { number in
      let (bead, evidence) = (pair.beads[number], pair.evidence[number])
      let (segments, group) = bead.source.isEmpty ? (right, bead.target) : (left, bead.source)
      let first = group.lowerBound
      return Row(
        number: number, source: bead.source, target: bead.target, confidence: bead.confidence,
        sourceContent: InlineText(joining: left[bead.source].map(\.content)),
        targetContent: InlineText(joining: right[bead.target].map(\.content)), kind: segments[first].kind,
        beginsParagraph: first == 0 || segments[first - 1].block != segments[first].block,
        evidence: evidence.map { zip(BeadEvidence.names, $0.values).map { ($0, $1) } } ?? [])
    }
  }

  /// Aligns two documents.
  ///
  /// - Parameter memory: Its translations that were reviewed teach the aligner words.
  public init(aligning source: DocumentFile, with target: DocumentFile, memory: Memory? = nil) throws {
    for file in [source, target] { try file.confirmLanguage() }
    let known = try memory?.knowledge(from: source.language, to: target.language)
    let pairs = Aligner(known: known ?? Aligner.Knowledge()).align([
      (source.alignableSegments, target.alignableSegments)
    ])
    self.init(source, target, pairs[0])
  }
}

extension AlignedDocuments {
  /// Explains a row of two documents, numbered from 0; `nil` where there is no such row.
  ///
  /// - Parameter memory: Its translations that were reviewed teach the aligner words.
  public static func explain(
    _ row: Int, of source: DocumentFile, _ target: DocumentFile, memory: Memory? = nil
  ) throws -> BeadExplanation? {
    for file in [source, target] { try file.confirmLanguage() }
    let known = try memory?.knowledge(from: source.language, to: target.language)
    return Aligner(known: known ?? Aligner.Knowledge())
      .explain(row, of: source.alignableSegments, target.alignableSegments)
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
