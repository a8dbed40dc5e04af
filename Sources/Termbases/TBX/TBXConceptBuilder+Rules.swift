internal import Translation
internal import XML

extension TBXConceptBuilder {
  /// Compares an element with the categories of the document's dialect.
  ///
  /// A dialect with a fixed list of categories has no others (ISO 30042:2008, 6.3; ISO 30042:2019, 6.4): a file that
  /// names one breaks its own promise and is refused. Elsewhere everything is kept.
  mutating func check(_ category: TBXCategory, _ element: TBXElement, _ level: Level) throws(TBXRefusal) {
    try checkHighlights(in: element)
    if !dialect.allows(category) {
      throw TBXRefusal(
        element.position, "category '\(category.type)' of <\(category.element)> does not belong to \(dialect.name)")
    }
    if case .term = level { return }
    if category.element == "termNote", dialect.core == .third {
      // ISO 30042:2019, annex A: termNote may stand in termSec and in its termNoteGrp alone.
      throw TBXRefusal(element.position, "<\(element.tag.name.qualified)> stands outside a term; put it into <termSec>")
    }
  }

  /// Compares the kinds of highlighting in a text with those of the standard.
  mutating func checkHighlights(in element: TBXElement) throws(TBXRefusal) {
    for part in element.elements {
      try checkHighlights(in: part)
      guard part.name == "hi", let type = part["type"], !TBXCategory.highlights.contains(type) else { continue }
      let known = "expected one such as 'bold', 'italics' or 'entailedTerm'"
      if dialect.isFixed {
        throw TBXRefusal(part.position, "'\(type)' is no kind of highlighting that \(dialect.name) knows; \(known)")
      }
      report(.warning, "'\(type)' is no kind of highlighting; \(known)", part.position)
    }
  }

  /// A word in the spelling of a closed list, or the word as it is with a fault.
  mutating func word(
    _ text: String, _ list: [String], _ category: TBXCategory, at position: XMLPosition
  ) throws(TBXRefusal) -> String {
    if let word = TBXVocabulary.word(text, of: list) { return word }
    try complain(text, category, expected: list, at: position)
    return text
  }

  /// Reports a word that a closed list does not have, or refuses the document for it.
  mutating func complain(
    _ text: String, _ category: TBXCategory, expected list: [String] = [], at position: XMLPosition
  ) throws(TBXRefusal) {
    let known = list.isEmpty ? "" : "; expected \(list.map { "'\($0)'" }.joined(separator: ", "))"
    let message = "\(category.type) '\(text)' is not known\(known)"
    // ISO 30042:2019, 6.4: a module lays down the values of its closed lists.
    if dialect.isFixed && dialect.core == .third { throw TBXRefusal(position, message) }
    if dialect.isFixed { report(.warning, message, position) }
  }
}
