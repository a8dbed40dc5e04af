internal import XML

/// What the root of a TBX document says of the rules it keeps.
struct TBXDialect {
  /// The namespace of the core since the standard's second edition.
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  /// The edition's form of the core.
  enum Core {
    /// `martif`, with `termEntry`, `langSet`, `tig` (ISO 30042:2008).
    case second
    /// `tbx`, with `conceptEntry`, `langSec`, `termSec` (ISO 30042:2019).
    case third
    /// `TBX`, the short notation of early TBX-Min.
    case short
  }

  /// The form of the core.
  let core: Core
  /// The dialect as written, such as `TBX-Basic`; empty where there is none.
  let name: String

  /// Reads a root element; `nil` where it is none of TBX.
  init?(root: XMLElement) {
    switch root.name.local {
    case "martif": core = .second
    case "tbx": core = .third
    case "TBX": core = .short
    default: return nil
    }
    name = root["type"] ?? root["dialect"] ?? ""
  }

  /// Whether the dialect's categories are laid down once for all, so that a file of it has no others.
  ///
  /// `TBX` and `TBX-Default` may be extended by a constraint file of the user (ISO 30042:2008, 6.3.2); private
  /// dialects have their own modules (ISO 30042:2019, 6.4).
  var isFixed: Bool { ["tbx-core", "tbx-min", "tbx-basic"].contains(name.lowercased()) }

  /// Whether a category belongs to the dialect.
  ///
  /// Dialects of the second edition name their categories in a constraint file that may be another than the published
  /// one, so that every category of the standard counts.
  func allows(_ category: TBXCategory) -> Bool {
    guard isFixed, !category.type.isEmpty else { return true }
    if core != .third { return category.isStandard }
    switch name.lowercased() {
    case "tbx-core": return false
    case "tbx-min": return TBXCategory.minimal.contains(category.type)
    default: return TBXCategory.basic.contains(category.type)
    }
  }
}
