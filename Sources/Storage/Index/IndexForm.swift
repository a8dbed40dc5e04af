package import Languages
package import Retrieval

/// How texts are taken down for the look-up index, of which the memory knows nothing itself.
package struct IndexForm: Sendable {
  /// Takes down the texts of one language.
  package typealias Outliner = (_ text: String) -> Outline

  /// Differs whenever a text would be taken down otherwise; an index in another form is made anew.
  package var version: String
  /// Makes what takes down the texts of a primary language, to be used by one thread.
  package var outliner: @Sendable (Language) -> Outliner

  /// Makes a form.
  package init(version: String, outliner: @escaping @Sendable (Language) -> Outliner) {
    self.version = version
    self.outliner = outliner
  }
}
