internal import Interchange
public import Languages
public import Translation

/// How files are taken into a memory, or read to be converted.
public struct ImportOptions: Hashable, Sendable {
  /// The format; told by the file where `nil`.
  public var format: ExchangeFormat?
  /// The status of texts for which a file names none.
  public var status: Status
  /// The languages to take, each with what it matches; all where empty.
  public var languages: [Language]
  /// Languages that are to be called otherwise.
  public var renamed: [Language: Language]
  /// The source language where a file names none.
  public var source: Language?
  /// The target language where a file names none.
  public var target: Language?
  /// The languages of a table's columns, `nil` for a column that is no text; empty where the header tells.
  public var columns: [Language?]
  /// Whether translations that a file offers beside the chosen one are taken too, as drafts.
  public var takesAlternatives: Bool
  /// Whether tables are glossaries, also those that may be anything.
  public var readsGlossaries = false

  /// Makes options: everything, as draft, as the files say.
  public init(
    format: ExchangeFormat? = nil, status: Status = .draft, languages: [Language] = [],
    renamed: [Language: Language] = [:], source: Language? = nil, target: Language? = nil, columns: [Language?] = [],
    takesAlternatives: Bool = false
  ) {
    self.format = format
    self.status = status
    self.languages = languages
    self.renamed = renamed
    self.source = source
    self.target = target
    self.columns = columns
    self.takesAlternatives = takesAlternatives
  }
}

extension ImportOptions {
  /// What a reader is told.
  func settings(for path: String) -> ReadingSettings {
    ReadingSettings(
      file: path, status: status, source: source, target: target, columns: columns,
      takesAlternatives: takesAlternatives)
  }

  /// A unit with the texts that are taken, called as asked; `nil` where none is left, or one where two are asked for.
  func chosen(of unit: TranslationUnit) -> TranslationUnit? {
    if languages.isEmpty, renamed.isEmpty { return unit }
    var unit = unit
    if !languages.isEmpty {
      unit.variants.removeAll { variant in !languages.contains { $0.matches(variant.language) } }
      guard unit.variants.count >= min(2, languages.count) else { return nil }
    }
    for index in unit.variants.indices {
      unit.variants[index].language = renamed[unit.variants[index].language] ?? unit.variants[index].language
    }
    return unit
  }

  /// A concept with the terms that are taken, called as asked; `nil` where none is left.
  func chosen(of concept: Concept) -> Concept? {
    var concept = concept
    if !languages.isEmpty {
      concept.terms.removeAll { term in !languages.contains { $0.matches(term.language) } }
      if concept.terms.isEmpty { return nil }
    }
    for index in concept.terms.indices {
      concept.terms[index].language = renamed[concept.terms[index].language] ?? concept.terms[index].language
    }
    return concept
  }
}
