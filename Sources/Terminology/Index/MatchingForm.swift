public import Languages
public import Translation

/// A way in which a term is to be met, as somebody wrote it down for it: a property of the type `form`.
///
///     =COVID            these letters alone
///     организаци|я      the stem before the bar with any ending
///     ?appel            an ordinary word too: a translation may have it, but no source is taken to mean it
///     детьми            a further form, whatever the language's table says
public struct MatchingForm: Hashable, Sendable {
  /// What is written.
  public var text: String

  /// Makes a form.
  public init(_ text: String) { self.text = text }

  /// The type of the property that holds it.
  public static let propertyType = "form"

  /// Whether the term is an ordinary word too, so that finding it says little.
  public var isAmbiguous: Bool { text.hasPrefix("?") }

  /// Whether it stands in place of the term and its inflected forms; else beside them.
  public var replacesTerm: Bool { isAmbiguous || text.hasPrefix("=") || text.utf8.contains(UInt8(ascii: "|")) }

  /// What the matcher is to look for.
  var pattern: String { isAmbiguous ? String(text.dropFirst()) : replacesTerm ? text : "=\(text)" }
}

extension Term {
  /// The ways in which the term is to be met.
  public var matchingForms: [MatchingForm] {
    properties.isEmpty ? [] : properties.filter { $0.type == MatchingForm.propertyType }.map { MatchingForm($0.value) }
  }

  /// Makes a term of a text with marks: `=COVID` and `организаци|я` become the term `COVID` and `организация`.
  public init(marked text: String, _ language: Language, _ standing: Standing = .preferred) {
    self.init(text, language, standing)
    takeMarks()
  }

  /// Takes the marks out of the text and keeps them as a form.
  mutating func takeMarks() {
    guard MatchingForm(text).replacesTerm else { return }
    let marked = text
    text = String(marked.drop { $0 == "?" || $0 == "=" }.filter { $0 != "|" })
    properties.append(Property(type: MatchingForm.propertyType, value: marked))
  }

  /// Puts the marks back into the text.
  mutating func putMarks() {
    guard let form = matchingForms.first(where: \.replacesTerm) else { return }
    text = form.text
    properties.removeAll { $0.type == MatchingForm.propertyType && $0.value == form.text }
  }
}

extension Concept {
  /// The concept as a table gives it, with the marks of its terms taken for forms.
  public var readingMarks: Concept {
    var concept = self
    for place in terms.indices { concept.terms[place].takeMarks() }
    return concept
  }

  /// The concept as a table has it, with marks in its terms.
  public var writingMarks: Concept {
    var concept = self
    for place in terms.indices { concept.terms[place].putMarks() }
    return concept
  }
}
