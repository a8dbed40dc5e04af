import Testing

/// A source and the blocks that are read from it, as `Markup` shows them.
struct MarkupCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  let blocks: [String]

  init(_ purpose: String, _ source: String, _ blocks: [String]) {
    (testDescription, self.source, self.blocks) = (purpose, source, blocks)
  }
}
