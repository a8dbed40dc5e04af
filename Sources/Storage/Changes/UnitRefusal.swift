internal import Languages
internal import Translation

/// Why a unit cannot be stored as it is.
package enum UnitRefusal: Hashable, Sendable, CaseIterable {
  /// It has no text in any language.
  case noVariants
  /// It has two texts in one language.
  case duplicateLanguage
  /// An inline code stands outside its text, or the codes are not in order.
  case misplacedCode
}

extension UnitRefusal: CustomStringConvertible {
  /// The reason for people.
  package var description: String {
    switch self {
    case .noVariants: "no text in any language"
    case .duplicateLanguage: "two texts in one language"
    case .misplacedCode: "an inline code outside its text"
    }
  }
}

extension UnitRefusal {
  /// Finds what is wrong with a unit; `nil` where nothing is.
  init?(_ unit: TranslationUnit) {
    if unit.variants.isEmpty {
      self = .noVariants
    } else if Self.hasTwins(unit.variants) {
      self = .duplicateLanguage
    } else if !unit.variants.allSatisfy({ Self.isWellPlaced($0.content) }) {
      self = .misplacedCode
    } else {
      return nil
    }
  }

  /// Whether two variants are in one language; units have few, and are looked through faster than hashed.
  private static func hasTwins(_ variants: [Variant]) -> Bool {
    guard variants.count < 16 else { return Set(variants.map(\.language)).count < variants.count }
    for index in variants.indices {
      for other in variants[..<index] where other.language == variants[index].language { return true }
    }
    return false
  }

  /// Whether all codes stand inside the text, one after the other.
  static func isWellPlaced(_ content: InlineText) -> Bool {
    guard !content.codes.isEmpty else { return true }
    let places = content.codes.map(\.at)
    let range = 0...content.text.unicodeScalars.count
    return places.allSatisfy(range.contains) && zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
