internal import Languages
internal import Translation

/// Releases as properties of the header, one property a fact.
enum TMXReleases {
  /// The properties that describe a release.
  static func properties(of release: Release) -> [Property] {
    var properties = [Property(type: TMXPropertyType.title + release.slug, value: release.title)]
    if let date = release.date { properties.append(Property(type: TMXPropertyType.day + release.slug, value: date)) }
    return properties
      + release.editions.map { edition in
        Property(
          type: TMXPropertyType.edition + release.slug, value: "\(edition.language) \(edition.hash) \(edition.file)")
      }
  }

  /// Adds what a property says of a release; tells whether it says anything.
  static func take(_ property: Property, into releases: inout [Release]) -> Bool {
    for prefix in [TMXPropertyType.title, TMXPropertyType.day, TMXPropertyType.edition] {
      guard property.type.hasPrefix(prefix) else { continue }
      let slug = String(property.type.dropFirst(prefix.count))
      var release = releases.first { $0.slug == slug } ?? Release(slug: slug, title: slug)
      switch prefix {
      case TMXPropertyType.title: release.title = property.value
      case TMXPropertyType.day: release.date = property.value
      default:
        guard let edition = edition(property.value),
          !release.editions.contains(where: { $0.language == edition.language })
        else { return false }
        release.editions.append(edition)
      }
      if let index = releases.firstIndex(where: { $0.slug == slug }) {
        releases[index] = release
      } else {
        releases.append(release)
      }
      return true
    }
    return false
  }

  private static func edition(_ text: String) -> Edition? {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let language = Language(String(parts[0])) else { return nil }
    return Edition(language, file: String(parts[2]), hash: String(parts[1]))
  }
}
