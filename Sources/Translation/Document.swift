public import Languages

/// A file that was read: its blocks in reading order, notes after the body.
public struct Document: Hashable, Sendable {
  /// The blocks.
  public var blocks: [Block]
  /// The character encoding the file was read in, by its IANA name.
  public var encoding: String
  /// The language that the file says its text is in; `nil` where it says nothing.
  public var language: Language?
  /// What the reader noticed: replaced bytes, an encoding that was guessed, dropped running heads.
  public var faults: [Fault]

  /// Makes a document.
  public init(blocks: [Block], encoding: String = "UTF-8", language: Language? = nil, faults: [Fault] = []) {
    self.blocks = blocks
    self.encoding = encoding
    self.language = language
    self.faults = faults
  }
}
