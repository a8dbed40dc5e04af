extension Language {
  /// The languages that have a folder under `Locales/`, ordered by tag.
  package static let withLocale: [Language] = {
    let names = Resources.paths(under: "Locales").compactMap { path in
      path.split(separator: "/").dropFirst().first.map(String.init)
    }
    return Set(names).subtracting(["common"]).compactMap { Language($0) }.sorted()
  }()

  /// The language whose folder under `Locales/` serves this one: itself, or the same without region or script.
  package var withLocale: Language? {
    [self, Language(primary)].lazy.compactMap { $0 }.first { Self.withLocale.contains($0) }
  }
}
