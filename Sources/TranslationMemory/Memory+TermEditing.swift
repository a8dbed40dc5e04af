public import Languages
internal import Storage
public import Translation

extension Memory {
  /// A concept of the glossary by its name.
  ///
  /// - Throws: A `MemoryError` of kind `notFound` where there is none.
  public func concept(_ id: String) throws -> Concept {
    guard let concept = try store.concept(id) else { throw MemoryError.noConcept(id) }
    return concept
  }

  /// Changes a concept.
  ///
  /// - Returns: Whether anything changed.
  public func editConcept(_ id: String, _ signature: Signature, _ edit: (inout Concept) throws -> Void) throws -> Bool {
    try store.change(by: signature.author, at: signature.time) { changes in
      let old = try concept(id)
      var fresh = old
      try edit(&fresh)
      guard fresh != old else { return false }
      fresh.change = Authorship(author: signature.author, date: signature.time)
      return try changes.replace(fresh) != .unchanged
    }
  }

  /// Changes a term of a concept.
  ///
  /// - Returns: Whether anything changed.
  /// - Throws: An error where the concept has no such term, or another one is called so already.
  public func editTerm(
    _ text: String, _ language: Language, of id: String, _ signature: Signature, _ edit: (inout Term) -> Void
  ) throws -> Bool {
    try editConcept(id, signature) { concept in
      let place = try concept.place(of: text, language)
      let old = concept.terms[place]
      edit(&concept.terms[place])
      let fresh = concept.terms[place]
      guard fresh != old else { return }
      try refuseReversedDays(fresh)
      if fresh.text != old.text { try refuseTwins([fresh], of: id, concept.terms.filter { $0 != fresh }) }
      concept.terms[place].change = Authorship(author: signature.author, date: signature.time)
    }
  }

  /// Removes a concept with its terms.
  public func removeConcept(_ id: String, _ signature: Signature) throws {
    let wasThere = try store.change(by: signature.author, at: signature.time) { try $0.removeConcept(id) }
    if !wasThere { throw MemoryError.noConcept(id) }
  }

  /// Removes terms of a concept; all of them or, where one is not there, none.
  public func removeTerms(
    _ terms: [(text: String, language: Language)], of id: String, _ signature: Signature
  ) throws {
    _ = try editConcept(id, signature) { concept in
      for term in terms { concept.terms.remove(at: try concept.place(of: term.text, term.language)) }
    }
  }

  /// Refuses a term that would hold on no day.
  func refuseReversedDays(_ term: Term) throws {
    guard let first = term.validFrom, let last = term.validUntil, last < first else { return }
    throw MemoryError(.mismatch, "'\(term.text)' would hold from \(first) until \(last), on no day; change one of them")
  }

  /// Refuses terms that another concept has, or that stand among the others of their own.
  func refuseTwins(_ terms: [Term], of id: String, _ others: [Term] = []) throws {
    func twin(_ known: [Term]) -> Term? {
      terms.first { term in known.contains { $0.language == term.language && $0.text == term.text } }
    }
    if let twin = twin(others) {
      throw MemoryError(.duplicate, "'\(twin.text)' (\(twin.language)) is a term of '\(id)' already")
    }
    for other in try store.concepts() where other.id != id {
      guard let twin = twin(other.terms) else { continue }
      throw MemoryError(
        .duplicate,
        "'\(twin.text)' (\(twin.language)) is a term of '\(other.id)' already; add the others to that concept")
    }
  }
}

extension Concept {
  /// The place of a term among the concept's.
  fileprivate func place(of text: String, _ language: Language) throws -> Int {
    guard let place = terms.firstIndex(where: { $0.text == text && $0.language == language }) else {
      throw MemoryError(
        .notFound, "'\(id)' has no term '\(text)' (\(language)); 'concord terms list' shows its terms")
    }
    return place
  }
}

extension MemoryError {
  /// A concept is not in the glossary.
  static func noConcept(_ id: String) -> MemoryError {
    MemoryError(.notFound, "the glossary has no concept '\(id)'; 'concord terms list' shows them")
  }
}
