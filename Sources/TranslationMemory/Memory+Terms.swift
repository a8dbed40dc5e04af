internal import Files
public import Languages
internal import Storage
internal import Termbases
public import Terminology
internal import Text
public import Translation

/// What became of the concepts of an imported glossary.
public struct GlossaryAccount: Hashable, Sendable {
  /// Concepts that were new.
  public var added = 0
  /// Concepts that got something new.
  public var changed = 0
  /// Concepts that were there as they are.
  public var unchanged = 0
  /// What is wrong with the table; rows with errors are left out.
  public var faults: [Fault] = []
}

extension Memory {
  /// The concepts of the glossary, ordered by name: all, or those with a term that contains a text in any case.
  public func concepts(containing text: String? = nil) throws -> [Concept] {
    let concepts = try store.concepts()
    guard let text = text?.comparisonForm else { return concepts }
    return concepts.filter { concept in concept.terms.contains { $0.text.comparisonForm.contains(text) } }
  }

  /// The terms of a text in one language.
  public func terms(in text: String, _ language: Language) throws -> [TermMatch] {
    TermFinder(try store.concepts(in: [language]), language: language, mode: .recognise).matches(in: text)
  }

  /// Adds terms to a concept, which is made where it is not there.
  ///
  /// - Throws: An error where another concept has a term already; nothing is stored then.
  public func addTerms(_ terms: [Term], to concept: Concept, _ signature: Signature) throws {
    for other in try store.concepts() where other.id != concept.id {
      if let twin = terms.first(where: { term in
        other.terms.contains { $0.language == term.language && $0.text == term.text }
      }) {
        throw MemoryError(
          .duplicate,
          "'\(twin.text)' (\(twin.language)) is a term of '\(other.id)' already; add the others to that concept")
      }
    }
    var concept = concept
    concept.terms = terms
    try store.change(by: signature.author, at: signature.time) { _ = try $0.merge(concept) }
  }

  /// Takes the concepts of a glossary table into the memory, all rows without errors or nothing.
  public func importGlossary(_ path: String, _ signature: Signature) throws -> GlossaryAccount {
    let table = try GlossaryTable(reading: FileBytes.all(path), file: path)
    var account = GlossaryAccount(faults: table.faults)
    try store.change(by: signature.author, at: signature.time, from: path) { changes in
      for concept in Self.concepts(of: table, in: path) {
        switch try changes.merge(concept) {
        case .added: account.added += 1
        case .changed: account.changed += 1
        case .unchanged: account.unchanged += 1
        }
      }
    }
    return account
  }
}
