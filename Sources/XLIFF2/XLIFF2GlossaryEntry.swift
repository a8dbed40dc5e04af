/// An entry of the small glossary that a unit may bring along (module "Glossary").
package struct XLIFF2GlossaryEntry: Hashable, Sendable {
  /// The term in the source language.
  package var term: String
  /// Its translations.
  package var translations: [String]
  /// What it means.
  package var definition: String?
  /// Where it was taken from.
  package var source: String?

  /// Reads a `gls:glossEntry`.
  init(_ node: XLIFF2Node) {
    term = node.first("gls:term")?.text ?? ""
    translations = node.all("gls:translation").map(\.text)
    definition = node.first("gls:definition")?.text
    source = node.first("gls:term")?["source"]
  }
}
