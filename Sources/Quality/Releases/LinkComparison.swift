internal import Languages
internal import Translation

/// Compares the web and mail addresses of all versions of a text.
struct LinkComparison: ReleaseCheck {
  static let rules = [
    CheckRule(
      "release-link", .warning, "Most versions of a text have a web or mail address that one or a few lack.",
      reason: "Asked of three versions and more. The versions of one page in several languages are the same link.",
      example: "example.org/a (pl, uk, ru) → example.org/b (en)")
  ]

  private let reader: LinkCheck

  /// Prepares the comparison of some languages.
  init(_ languages: [Language]) { reader = LinkCheck(among: languages) }

  func differences(among versions: [CheckedText?]) -> [ReleaseDifference] {
    guard versions.contains(where: { !($0?.addresses.isEmpty ?? true) }) else { return [] }
    let links = versions.map { $0.map { reader.links(in: $0.text) } }
    let present = Set(versions.indices.filter { versions[$0] != nil })
    var told: Set<[String]> = []
    return links.flatMap { $0 ?? [] }.compactMap { link in
      guard told.insert(link.key).inserted else { return nil }
      let places = Dictionary(
        uniqueKeysWithValues: present.compactMap { version in
          links[version]?.first { $0.key == link.key }.map { (version, $0.range) }
        })
      let lacking = present.subtracting(places.keys)
      guard ReleaseDifference.isTelling(lacking.count, of: present.count) else { return nil }
      let replaced = Dictionary(
        uniqueKeysWithValues: lacking.compactMap { version in
          links[version]?.first { !isElsewhere($0.key, links, version) }.map { (version, $0.range) }
        })
      return ReleaseDifference(
        check: "release-link", what: "'\(link.text)'", lacking: lacking, places: places, replaced: replaced)
    }
  }

  /// Whether another version has a link too.
  private func isElsewhere(_ key: [String], _ links: [[LinkCheck.Link]?], _ version: Int) -> Bool {
    links.enumerated().contains { $0.offset != version && ($0.element ?? []).contains { $0.key == key } }
  }
}
