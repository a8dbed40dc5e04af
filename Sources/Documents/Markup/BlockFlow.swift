internal import Translation

/// Collects the blocks of a marked-up document: the body in reading order, and notes apart.
struct BlockFlow {
  /// The text of the block that is being read.
  var inline = InlineBuilder()
  private var body: [Block] = []
  private var notes: [Block] = []

  /// All blocks, notes after the body.
  var blocks: [Block] { body + notes }

  /// Ends a block; one without text leaves nothing.
  ///
  /// - Parameters:
  ///   - kind: The part it plays.
  ///   - label: The mark of the note it belongs to; `nil` for the body.
  mutating func end(_ kind: BlockKind, label: String? = nil) {
    guard let (content, map) = inline.finish() else { return }
    if let label {
      notes.append(Block(.note, content, map: map, label: label))
    } else {
      body.append(Block(kind, content, map: map))
    }
  }

  /// Adds blocks that were read by other means to the body.
  mutating func append(_ blocks: [Block]) { body += blocks }
}
