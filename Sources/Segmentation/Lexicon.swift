internal import Languages
internal import Synchronization

/// What `Locales/` knows of one language for telling sentence ends: its abbreviations by class, the words that begin
/// sentences, and its habits.
struct Lexicon: Sendable {
  /// Abbreviations, without the full stops that end their words.
  let abbreviations: WordTable
  /// Starters, months, non-starters and prepositions.
  let words: WordTable
  /// Whether a full stop after a number makes it an ordinal.
  let hasOrdinals: Bool
  /// Whether `»` stands apart from the word before it.
  let hasFrenchQuotes: Bool

  /// What all languages share, for those that have no folder of their own.
  static let common = Lexicon(reading: nil)

  private static let known = Mutex<[Language: Lexicon]>([:])

  /// The lexicon of a language, read at first use and shared; `nil` where `Locales/` has none.
  static func of(_ language: Language) -> Lexicon? {
    guard let served = language.withLocale else { return nil }
    return known.withLock { known in
      if let lexicon = known[served] { return lexicon }
      let lexicon = Lexicon(reading: served)
      known[served] = lexicon
      return lexicon
    }
  }

  /// Reads the folder of a language, if one is given, over the one that all languages share.
  private init(reading language: Language?) {
    var abbreviations: [String: WordTable.Draft] = [:]
    var words: [String: WordTable.Draft] = [:]
    for source in language.map({ [nil, $0] }) ?? [nil] {
      var own: [String: WordTable.Draft] = [:]
      for (file, traits) in Self.abbreviationFiles {
        for entry in LocaleFile("abbreviations/\(file).txt", for: source).texts { own.add(entry, traits) }
      }
      for line in LocaleFile("months.txt", for: source).texts {
        for form in line.split(separator: " ") {
          if form.hasSuffix("."), own[WordKey.text(of: String(form))] == nil { own.add(String(form), .numberEither) }
          words.add(String(form), .month)
        }
      }
      for entry in LocaleFile("starters.txt", for: source).texts { words.add(entry, .starter) }
      for entry in LocaleFile("non-starters.txt", for: source).texts { words.add(entry, .nonStarter) }
      for entry in LocaleFile("prepositions.txt", for: source).texts { words.add(entry, .preposition) }
      abbreviations.merge(own) { _, new in new }
    }
    self.abbreviations = WordTable(abbreviations.withPhrases)
    self.words = WordTable(words)
    let habits = language.map { LocaleFile("language.txt", for: $0).texts } ?? []
    hasOrdinals = habits.contains("ordinal")
    hasFrenchQuotes = habits.contains("french-quotes")
  }

  /// The files of a language's abbreviations, and what each says of its entries.
  private static let abbreviationFiles: [(String, WordTraits)] = [
    ("title", .title), ("either", .either), ("number", .number), ("number-either", .numberEither), ("unit", .unit),
  ]
}

extension [String: WordTable.Draft] {
  /// Adds an entry under its key, with what it already says there.
  fileprivate mutating func add(_ entry: String, _ traits: WordTraits) {
    var traits = traits
    if let first = entry.unicodeScalars.first, first.properties.isUppercase { traits.insert(.capital) }
    if entry.unicodeScalars.count > 2, entry.unicodeScalars.dropLast().allSatisfy(\.properties.isUppercase) {
      traits.insert(.capitals)
    }
    let key = WordKey.text(of: entry)
    guard let old = self[key] else {
      self[key] = WordTable.Draft(text: entry, traits: traits)
      return
    }
    let together = old.traits.union(traits)
    let isCapital = old.traits.contains(.capital) && traits.contains(.capital)
    self[key]?.traits = isCapital ? together : together.subtracting(.capital)
  }

  /// The entries, where the first and last words of those of several words are marked, so that the search looks
  /// around them and nowhere else.
  fileprivate var withPhrases: Self {
    var result = self
    for key in keys where key.utf8.contains(UInt8(ascii: " ")) {
      let words = key.split(separator: " ").map(String.init)
      guard let first = words.first, let last = words.last else { continue }
      result[first, default: WordTable.Draft(text: first, traits: [])].traits.insert(.opensPhrase)
      result[last, default: WordTable.Draft(text: last, traits: [])].traits.insert(.closesPhrase)
      if words.count > 2 {
        let start = words.prefix(2).joined(separator: " ")
        result[start, default: WordTable.Draft(text: start, traits: [])].traits.insert(.opensPhrase)
      }
    }
    return result
  }
}
