internal import Translation

extension Concept {
  /// The concept brought up to date by another of the same id, which wins wherever it says something.
  func united(with new: Concept) -> Concept {
    var concept = self
    concept.kind = new.kind
    concept.domain.take(new.domain)
    concept.source.take(new.source)
    concept.note.take(new.note)
    concept.creation.take(new.creation)
    concept.change.take(new.change)
    concept.takeDefinitions(new.definitions)
    concept.properties += new.properties.filter { !properties.contains($0) }
    for term in new.terms {
      if let index = concept.terms.firstIndex(where: { $0.isTwin(of: term) }) {
        concept.terms[index].unite(with: term)
      } else {
        concept.terms.append(term)
      }
    }
    return concept
  }

  /// The concept without terms that it has already, language and text alike.
  func withoutTwins() -> Concept {
    var copy = self
    copy.terms = []
    for term in terms where !copy.terms.contains(where: { $0.isTwin(of: term) }) { copy.terms.append(term) }
    return copy
  }

  private mutating func takeDefinitions(_ given: [Definition]) {
    if given.allSatisfy(definitions.contains) { return }
    let languages = given.map(\.language)
    definitions = definitions.filter { !languages.contains($0.language) } + given
  }
}

extension Term {
  /// Whether language and text are the same, byte for byte.
  fileprivate func isTwin(of other: Term) -> Bool {
    language == other.language && text.utf8.elementsEqual(other.text.utf8)
  }

  fileprivate mutating func unite(with new: Term) {
    standing = new.standing
    note.take(new.note)
    partOfSpeech.take(new.partOfSpeech)
    gender.take(new.gender)
    type.take(new.type)
    source.take(new.source)
    example.take(new.example)
    validFrom = new.validFrom ?? validFrom
    validUntil = new.validUntil ?? validUntil
    creation.take(new.creation)
    change.take(new.change)
    properties += new.properties.filter { !properties.contains($0) }
  }
}

extension String {
  fileprivate mutating func take(_ given: String) {
    if !given.isEmpty { self = given }
  }
}

extension Authorship {
  fileprivate mutating func take(_ given: Authorship) {
    if given != Authorship() { self = given }
  }
}
