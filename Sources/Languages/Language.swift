/// A BCP 47 language tag in its canonical letter case.
///
/// Tags are compared case-insensitively (RFC 5646, section 2.1.1), and the underscore that many tools write is
/// read as a hyphen: `Language("EN_us")` equals `Language("en-US")`. Only the shape is checked, not the registry.
public struct Language: Hashable, Sendable {
  /// The tag in canonical case: language lower, script title, region upper (`zh-Hant-TW`).
  public let tag: String

  /// Reads a tag, or gives `nil` where the text is not shaped like one.
  ///
  ///     Language("uk")?.tag          // "uk"
  ///     Language("pt_br")?.tag       // "pt-BR"
  ///     Language("English (US)")     // nil
  public init?(_ text: String) {
    let subtags = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard let first = subtags.first, Self.isLanguage(first), subtags.dropFirst().allSatisfy(Self.isSubtag) else {
      return nil
    }
    var isExtension = first.count == 1
    var canonical = [Self.lowercased(first)]
    for subtag in subtags.dropFirst() {
      canonical.append(isExtension ? Self.lowercased(subtag) : Self.cased(subtag))
      if subtag.count == 1 { isExtension = true }
    }
    tag = canonical.joined(separator: "-")
  }

  /// The primary language subtag: `en` of `en-GB`.
  public var primary: String { String(tag.prefix { $0 != "-" }) }

  /// The script subtag, where the tag names one: `Latn` of `sr-Latn-RS`.
  public var script: String? { subtags.first { $0.utf8.count == 4 && !Self.startsWithDigit($0) } }

  /// The region subtag, where the tag names one: `GB` of `en-GB`, `419` of `es-419`.
  public var region: String? {
    subtags.first { $0.utf8.count == 2 || ($0.utf8.count == 3 && Self.startsWithDigit($0)) }
  }

  /// The same language without region or variants, script kept: `zh-Hant` of `zh-Hant-TW`.
  public var withoutRegion: Language {
    guard let script, let language = Language("\(primary)-\(script)") else { return Language(primary) ?? self }
    return language
  }

  /// Whether a text tagged `other` can serve for this language: the primary subtags agree, and so do the scripts
  /// where both name one (RFC 4647, basic filtering, taken in both directions).
  public func matches(_ other: Language) -> Bool {
    guard primary == other.primary else { return false }
    guard let mine = script, let theirs = other.script else { return true }
    return mine == theirs
  }

  /// The subtags between the language and the first extension.
  private var subtags: [String] {
    Array(tag.split(separator: "-").dropFirst().prefix { $0.utf8.count > 1 }.map(String.init))
  }
}

extension Language: LosslessStringConvertible {
  /// The tag itself.
  public var description: String { tag }
}

extension Language: Comparable {
  /// Orders by tag, for stable output.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}

extension Language {
  private typealias Bytes = Substring.UTF8View

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func startsWithDigit(_ text: String) -> Bool { text.utf8.first.map(isDigit) ?? false }

  /// `2*3ALPHA`, longer registered languages, or the private-use and grandfathered single letters `x` and `i`.
  private static func isLanguage(_ bytes: Bytes) -> Bool {
    guard bytes.allSatisfy(isLetter) else { return false }
    return (2...8).contains(bytes.count) || ["x", "i"].contains(lowercased(bytes))
  }

  private static func isSubtag(_ bytes: Bytes) -> Bool {
    (1...8).contains(bytes.count) && bytes.allSatisfy(isAlphanumeric)
  }

  private static func lowercased(_ bytes: Bytes) -> String { String(Substring(bytes)).lowercased() }

  /// RFC 5646, section 2.1.1: two-letter subtags upper case, four-letter subtags title case, all others lower.
  private static func cased(_ bytes: Bytes) -> String {
    let lower = lowercased(bytes)
    guard bytes.allSatisfy(isLetter) else { return lower }
    switch lower.utf8.count {
    case 2: return lower.uppercased()
    case 4: return lower.prefix(1).uppercased() + lower.dropFirst()
    default: return lower
    }
  }
}
