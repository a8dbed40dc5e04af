public import Languages

/// The same sentence in several languages (TMX `tu`).
public struct TranslationUnit: Hashable, Sendable {
  /// The number the memory knows it by; `nil` while it is not stored.
  public var id: Int?
  /// The identifier it had where it came from (TMX `tuid`).
  public var externalID: String?
  /// The release it belongs to, by its slug; `nil` for a free-standing unit.
  public var release: String?
  /// Its place in the release, from 0; `nil` for a free-standing unit.
  public var position: Int?
  /// The part its block plays in the release.
  public var kind: BlockKind
  /// The languages' texts, at most one a language in each status of use, in stable order.
  public var variants: [Variant]
  /// When the unit was made, and by whom.
  public var creation: Authorship
  /// When the unit was last changed, and by whom.
  public var change: Authorship
  /// Facts that came with it, in their order.
  public var properties: [Property]
  /// Remarks that came with it, in their order.
  public var notes: [String]

  /// Makes a unit of its variants; everything else may be set afterwards.
  public init(_ variants: [Variant], kind: BlockKind = .paragraph) {
    self.variants = variants
    self.kind = kind
    creation = Authorship()
    change = Authorship()
    properties = []
    notes = []
  }

  /// The first variant that can serve for a language: the same tag, else one that matches it.
  public func variant(in language: Language) -> Variant? {
    variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
  }
}
