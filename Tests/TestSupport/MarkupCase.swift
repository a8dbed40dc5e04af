/// A source and the blocks that are read from it, as `Markup` shows them.
package struct MarkupCase: Sendable, CustomStringConvertible {
  /// What it shows.
  package let description: String
  /// The file.
  package let source: String
  /// What is read.
  package let blocks: [String]

  /// Makes a case.
  package init(_ purpose: String, _ source: String, _ blocks: [String]) {
    (description, self.source, self.blocks) = (purpose, source, blocks)
  }
}
