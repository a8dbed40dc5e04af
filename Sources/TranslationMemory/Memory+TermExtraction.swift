public import Languages
internal import Storage
internal import Termbases
public import Terminology
internal import Text
internal import Translation

extension Memory {
  /// Proposes terms from the texts of the memory: names first, then others, each kind the best first.
  ///
  /// What the glossary has is left out. The units of a proposal are the numbers of the memory's.
  ///
  /// - Parameters:
  ///   - release: This release alone, by its slug; the others tell how frequent its words are anyway.
  ///   - minimum: How often a term must occur.
  ///   - limit: How many names, and how many others.
  ///   - reference: Texts of the source's language that are not about the terms sought, in place of other releases.
  public func termProposals(
    from source: Language, to targets: [Language], release: String? = nil, minimum: Int = 3, limit: Int = 100,
    reference: [String] = []
  ) throws -> [TermProposal] {
    if let release, try store.release(release) == nil {
      throw MemoryError(.notFound, "the memory has no release '\(release)'; 'concord stats' lists them")
    }
    var extractor = TermExtractor(source: source, targets: targets)
    let selection = UnitSelection(
      release: release, languages: [source] + targets, statuses: [.draft, .reviewed, .approved])
    try store.forEachUnit(selection) { unit in
      guard let text = unit.variant(in: source), let id = unit.id else { return }
      let pairs = targets.compactMap { language in unit.variant(in: language).map { (language, $0.text) } }
      extractor.read(text.text, translations: Dictionary(pairs) { first, _ in first }, unit: id)
    }
    for text in reference { extractor.read(reference: text) }
    if let release, reference.isEmpty {
      let others = UnitSelection(languages: [source], statuses: [.draft, .reviewed, .approved])
      try store.forEachUnit(others) { unit in
        guard unit.release != release, let text = unit.variant(in: source) else { return }
        extractor.read(reference: text.text)
      }
    }
    let finder = TermFinder(try store.concepts(in: [source]), language: source, mode: .recognise)
    return extractor.proposals(minimum: minimum, limit: limit) { text in
      let whole = 0..<text.unicodeScalars.count
      return finder.matches(in: text).contains { $0.range == whole }
    }
  }

  /// Writes proposals as a glossary table, ready to be read through and imported.
  public func writeTable(
    of proposals: [TermProposal], from source: Language, to targets: [Language],
    _ sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var taken: Set<String> = []
    let concepts = proposals.map { proposal in
      var id = proposal.text.conceptName
      while !taken.insert(id).inserted { id += "-2" }
      let guesses = proposal.translations.map { "\($0.language): \($0.count) of \($0.units)" }
      let note = ([proposal.count == 1 ? "once" : "\(proposal.count) times"] + guesses).joined(separator: "; ")
      let terms = [Term(proposal.text, source)] + proposal.translations.map { Term($0.text, $0.language) }
      return Concept(id: id, kind: proposal.isName ? .other : .legalTerm, terms: terms, source: "memory", note: note)
    }
    try GlossaryTable(concepts, languages: [source] + targets).write(to: sink)
  }
}

extension String {
  /// The text as the name of a concept: small letters and digits, with hyphens in between.
  fileprivate var conceptName: String {
    let parts = wordForm.unicodeScalars.split { !$0.isLetterOrMark && !$0.isDecimalDigit }
    return parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }
}
