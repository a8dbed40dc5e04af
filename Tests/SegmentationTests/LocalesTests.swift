import Languages
import Testing

/// The files under `Locales/` that tell where sentences end.
@Suite struct LocalesTests {
  /// The classes that exclude each other.
  private static let classes = ["title", "either", "number", "number-either"]
  private static let folders: [Language?] = [nil] + Language.withLocale.map(Optional.some)

  /// An entry as the search compares it: lower case, no final full stops.
  private func key(_ entry: String) -> String {
    entry.lowercased().split(separator: " ").map { $0.count > 1 && $0.hasSuffix(".") ? $0.dropLast() : $0 }
      .joined(separator: " ")
  }

  private func abbreviations(_ name: String, _ language: Language?) -> [String] {
    LocaleFile("abbreviations/\(name).txt", for: language).texts
  }

  @Test("No entry occurs twice in a file", arguments: folders) func duplicates(_ language: Language?) {
    let files = (Self.classes + ["unit"]).map { "abbreviations/\($0).txt" } + ["starters.txt", "non-starters.txt"]
    for file in files {
      let keys = LocaleFile(file, for: language).texts.map(key)
      #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted() == [], "\(file)")
    }
  }

  @Test("No abbreviation is in two classes that exclude each other", arguments: folders)
  func conflicts(_ language: Language?) {
    var classOf: [String: String] = [:]
    for name in Self.classes {
      for entry in abbreviations(name, language) {
        if let other = classOf.updateValue(name, forKey: key(entry)) {
          Issue.record("\(entry) is in \(other) and in \(name)")
        }
      }
    }
    for entry in abbreviations("unit", language) where classOf[key(entry)] == "either" {
      Issue.record("\(entry) is in unit, which says all that either says")
    }
  }

  @Test("An abbreviation ends in a full stop or another mark", arguments: folders) func stops(_ language: Language?) {
    for name in Self.classes + ["unit"] {
      for entry in abbreviations(name, language) {
        #expect(entry.hasSuffix(".") || entry.hasSuffix("!") || entry.contains(" "), "\(entry)")
        #expect(!entry.contains("  ") && !entry.contains("_"), "\(entry)")
      }
    }
  }

  @Test("Words are in lower case", arguments: folders) func lowerCase(_ language: Language?) {
    for file in ["starters.txt", "non-starters.txt", "months.txt"] {
      for entry in LocaleFile(file, for: language).texts { #expect(entry == entry.lowercased()) }
    }
  }

  @Test("A word is of one script, and of its language's unless it is an abbreviation", arguments: folders)
  func scripts(_ language: Language?) {
    let cyrillic = ["ru", "uk", "kk"].contains(language?.primary)
    for file in ["starters.txt", "months.txt"] + (Self.classes + ["unit"]).map({ "abbreviations/\($0).txt" }) {
      for entry in LocaleFile(file, for: language).texts {
        let letters = entry.unicodeScalars.filter { $0.properties.isAlphabetic }
        let isCyrillic = letters.map { (0x400...0x52F).contains($0.value) }
        #expect(Set(isCyrillic).count <= 1, "\(entry) mixes scripts")
        if !file.hasPrefix("abbreviations") { #expect(isCyrillic.allSatisfy { $0 == cyrillic }, "\(entry)") }
      }
    }
  }

  @Test("A language has starters, twelve months and known habits", arguments: Language.withLocale)
  func completeness(_ language: Language) {
    #expect(LocaleFile("starters.txt", for: language).entries.count >= 50)
    #expect(LocaleFile("months.txt", for: language).entries.count == 12)
    let habits = Set(LocaleFile("language.txt", for: language).texts)
    #expect(habits.isSubset(of: ["ordinal", "french-quotes", "nouns"]))
    #expect(habits.contains("nouns") == (language.primary == "de"))
  }

  @Test("No file is left that nothing reads", arguments: folders) func unread(_ language: Language?) {
    let folder = "Locales/\(language?.tag ?? "common")"
    let known = (Self.classes + ["unit"]).map { "\(folder)/abbreviations/\($0).txt" }
    for path in Resources.paths(under: folder + "/abbreviations") { #expect(known.contains(path)) }
  }
}
