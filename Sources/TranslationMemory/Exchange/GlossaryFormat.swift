internal import Interchange
internal import Languages
internal import Termbases
internal import Terminology
internal import Translation

/// A format in which a glossary is written for other tools.
public enum GlossaryFormat: String, Hashable, Sendable, CaseIterable {
  /// Our own table, as in `Glossary/`.
  case csv
  /// TBX 3 Basic in the vocabulary of TerminOrgs.
  case tbx
  /// TBX 3 Basic in the vocabulary of version 1.2.1.
  case tbx121 = "tbx-1.2.1"
  /// OmegaT: source, target and comment, parted by tabs.
  case omegat
  /// MateCat's table.
  case matecat
  /// DeepL's table.
  case deepl
  /// Universal Terminology eXchange.
  case utx

  /// Whether it holds two languages, the first of which is the source.
  public var isBilingual: Bool { [.omegat, .deepl, .utx].contains(self) }

  /// The format that a name stands for.
  public init?(named name: String) {
    guard let format = ExchangeFormat(named: name).flatMap(Self.init) else { return nil }
    self = format
  }
}

extension GlossaryFormat {
  /// The format of a glossary that is converted.
  init?(_ format: ExchangeFormat) {
    switch format {
    case .tbx: self = .tbx
    case .utx: self = .utx
    case .csv: self = .csv
    case .tsv: self = .omegat
    default: return nil
    }
  }

  /// Writes concepts.
  ///
  /// - Returns: How many were written.
  func write(
    _ concepts: [Concept], _ settings: WritingSettings, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    switch self {
    case .csv:
      let languages = settings.languages.isEmpty ? nil : settings.languages
      try GlossaryTable(concepts.map(\.writingMarks), languages: languages).write(to: sink)
      return concepts.count
    case .tbx: return try write(concepts, TBXWriter(settings: settings, sink: sink))
    case .tbx121: return try write(concepts, TBXWriter(settings: settings, vocabulary: .older, sink: sink))
    case .omegat: return try write(concepts, OmegaTGlossaryWriter(settings: settings, sink: sink))
    case .matecat: return try write(concepts, MateCatGlossaryWriter(settings: settings, sink: sink))
    case .deepl: return try write(concepts, DeepLGlossaryWriter(settings: settings, sink: sink))
    case .utx: return try write(concepts, UTXWriter(settings: settings, sink: sink))
    }
  }

  private func write(_ concepts: [Concept], _ writer: some ConceptWriter) throws -> Int {
    var writer = writer
    for concept in concepts { try writer.write(concept) }
    try writer.finish()
    return writer.conceptCount
  }
}
