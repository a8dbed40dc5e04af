public import Languages
internal import Storage
internal import Terminology
public import Translation

/// What a change of a term would touch.
public struct TermImpact: Hashable, Sendable {
  /// A text that has the term.
  public struct Place: Hashable, Sendable {
    /// The unit's number.
    public var unit: Int
    /// Its release, by its slug; `nil` for a free-standing unit.
    public var release: String?
    /// How far the text has come.
    public var status: Status
    /// The text.
    public var text: String
    /// The term's places in it, in Unicode scalars.
    public var ranges: [Range<Int>]
  }

  /// The texts, in the order of releases and positions.
  public var places: [Place]

  /// The releases that have the term, by slug, in their order, with the number of texts.
  public var releases: [(slug: String, count: Int)] {
    var order: [String] = []
    for slug in places.compactMap(\.release) where !order.contains(slug) { order.append(slug) }
    return order.map { slug in (slug, places.count { $0.release == slug }) }
  }
}

extension Memory {
  /// Every text that has a term of a language, in any form.
  public func impact(of text: String, _ language: Language) throws -> TermImpact {
    let concept = Concept(id: "", terms: [Term(text, language)])
    let finder = TermFinder([concept], language: language, mode: .recognise)
    var places: [TermImpact.Place] = []
    try store.forEachUnit(UnitSelection(languages: [language], statuses: [.draft, .reviewed, .approved])) { unit in
      for variant in unit.variants {
        let ranges = finder.matches(in: variant.text).map(\.range)
        if ranges.isEmpty { continue }
        places.append(
          TermImpact.Place(
            unit: unit.id ?? 0, release: unit.release, status: variant.status, text: variant.text, ranges: ranges))
      }
    }
    return TermImpact(places: places)
  }

  /// Lets a new term stand where another one was preferred: the old one becomes deprecated, the new one preferred.
  ///
  /// Other preferred terms of the language become admitted. Texts stay as they are: `impact(of:_:)` lists them.
  ///
  /// - Returns: The concept's name.
  /// - Throws: An error where no concept has the old term, or another one has the new.
  @discardableResult
  public func changeTerm(_ old: String, to new: String, _ language: Language, _ signature: Signature) throws -> String {
    let id = try ownerOfTerm(old, language)
    if try concept(id).terms.contains(where: { $0.text == new && $0.language.matches(language) }) == false {
      try refuseTwins([Term(new, language)], of: id)
    }
    _ = try editConcept(id, signature) { concept in concept.exchange(old, for: new, language) }
    return id
  }

  /// The concept that has a term.
  public func ownerOfTerm(_ text: String, _ language: Language) throws -> String {
    let owner = try store.concepts().first { concept in
      concept.terms.contains { $0.text == text && $0.language.matches(language) }
    }
    guard let owner else {
      throw MemoryError(
        .notFound, "no concept has the term '\(text)' (\(language)); 'concord terms list \(text)' looks for it")
    }
    return owner.id
  }
}

extension Concept {
  /// Makes the old term deprecated and the new one preferred; it stands where the old one stood.
  fileprivate mutating func exchange(_ old: String, for new: String, _ language: Language) {
    let known = terms.firstIndex { $0.text == new && $0.language.matches(language) }
    var fresh = known.map { terms.remove(at: $0) } ?? Term(new, language)
    fresh.standing = .preferred
    for place in terms.indices where terms[place].language.matches(language) {
      if terms[place].text == old {
        terms[place].standing = .deprecated
      } else if terms[place].standing == .preferred {
        terms[place].standing = .admitted
      }
    }
    let first = terms.firstIndex { $0.language.matches(language) } ?? terms.endIndex
    terms.insert(fresh, at: first)
  }
}
