internal import Translation
internal import XML

/// A `trans-unit` that is being read.
struct XLIFF1Unit {
  /// A translation that is offered beside the chosen one.
  struct Alternative {
    /// Its start tag.
    var element: XMLElement
    /// Where it begins.
    var position: XMLPosition
    /// Its own source, if it has one.
    var source: XLIFF1Content?
    /// Its translations.
    var targets: [XLIFF1Content] = []
  }

  /// The start tag.
  let element: XMLElement
  /// Where it begins.
  let position: XMLPosition
  /// Whether it is to be translated.
  let isTranslatable: Bool
  /// The text to translate.
  var source: XLIFF1Content?
  /// The same text with its segments.
  var segmentedSource: XLIFF1Content?
  /// The translation.
  var target: XLIFF1Content?
  /// The alternatives that are complete.
  var alternatives: [Alternative] = []
  /// The one that is open.
  var alternative: Alternative?
  /// The facts and notes of the unit, of its source and of its target.
  var facts = XLIFF1Facts()
  /// What `sdl:seg` says, by the `mid` of the segment.
  var segmentFacts: [String: [Property]] = [:]
  /// The segment that such facts are of.
  var segmentID: String?

  /// Makes one of its start tag.
  init(_ element: XMLElement, at position: XMLPosition, isTranslatable: Bool) {
    self.element = element
    self.position = position
    self.isTranslatable = isTranslatable
  }

  /// Keeps the alternative that ends.
  mutating func closeAlternative() {
    if let alternative { alternatives.append(alternative) }
    alternative = nil
  }

  /// What `approved` and the target's `state` say.
  var state: XLIFF1State {
    XLIFF1State(
      approved: element["approved"], state: target?.element["state"], qualifier: target?.element["state-qualifier"])
  }
}
