import Languages
import Retrieval
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

/// Hand-made content and a memory to put it in.
enum Sample {
  static let time = Timestamp(seconds: 1_460_030_400)
  static let later = Timestamp(seconds: 1_460_034_000)

  /// A hash of the text in lower case: 64-bit FNV-1a (Fowler, Noll and Vo).
  static let key: MemoryStore.TextKey = { text in
    let hash = text.lowercased().utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  /// Words are what stands between spaces.
  static let index = IndexForm(version: "sample") { _ in
    let key = WordKey()
    return { text in
      Outline(
        keys: text.split(separator: " ").map { key($0.lowercased().utf8) },
        characters: text.lowercased().unicodeScalars.map(\.value))
    }
  }

  static func language(_ tag: String) -> Language {
    guard let language = Language(tag) else { preconditionFailure("'\(tag)' is no tag") }
    return language
  }

  /// A unit of texts given as `["en": "One.", …]`, in that order.
  static func unit(_ texts: KeyValuePairs<String, String>, _ status: Status = .draft) -> TranslationUnit {
    TranslationUnit(texts.map { Variant(language($0), InlineText($1), status: status) })
  }

  static let release = Release(
    slug: "2016-04-07-juncker", title: "Juncker meets Duda", date: "2016-04-07",
    editions: [
      Edition(language("pl"), file: "juncker.pl.txt", hash: "aa"),
      Edition(language("en"), file: "juncker.en.txt", hash: "bb"),
    ])

  /// Three units of a release; the middle one has no Polish, the last is in British English.
  static let units = [
    unit(["en": "The first.", "pl": "Pierwsze."], .approved),
    unit(["en": "The second.", "de": "Das zweite."], .approved),
    unit(["en-GB": "The third.", "pl": "Trzecie."], .reviewed),
  ]

  /// A unit with something in every field.
  static let full: TranslationUnit = {
    var english = Variant(
      language("en"),
      InlineText(
        "See the bold note.",
        codes: [
          InlineCode(.opening, label: "b1", at: 8, content: "<b>", type: "bold", partner: 1),
          InlineCode(.closing, label: "b1", at: 12, content: "</b>", partner: 2),
          InlineCode(.noteReference, label: "1", at: 18),
        ]), status: .reviewed, confidence: 0.75)
    english.creation = Authorship(author: "anna", date: Timestamp(seconds: 10))
    english.change = Authorship(author: "jan", date: Timestamp(seconds: 20))
    english.properties = [Property(type: "x-a", value: "2"), Property(type: "x-a", value: "1")]
    english.notes = ["on English", "again"]
    var german = Variant(language("de"), "Siehe die fette Anmerkung.", status: .draft)
    german.notes = ["on German"]
    var unit = TranslationUnit([english, german], kind: .quote)
    unit.externalID = "tu-7"
    unit.creation = Authorship(author: "eva", date: Timestamp(seconds: 5))
    unit.change = Authorship(author: "ola", date: Timestamp(seconds: 6))
    unit.properties = [Property(type: "x-b", value: "z")]
    unit.notes = ["on the unit"]
    return unit
  }()

  static let concepts = [
    Concept(
      id: "warsaw", kind: .place, domain: "geography",
      terms: [
        Term("Warsaw", language("en")), Term("Warszawa", language("pl")),
        Term("Varsovia", language("en"), .forbidden, note: "Latin"),
      ], source: "UNGEGN", note: "capital"),
    Concept(id: "court", kind: .organisation, terms: [Term("Court", language("en-GB"))]),
  ]

  /// A concept with something in every field.
  static let fullConcept: Concept = {
    var name = Term("Astana", language("en"), .admitted, note: "again")
    (name.partOfSpeech, name.gender, name.type) = ("properNoun", "feminine", "shortForm")
    (name.source, name.example) = ("UNGEGN", "He was born in Astana.")
    (name.validFrom, name.validUntil) = ("2022-09-17", "2099-12-31")
    name.properties = [Property(type: "x-b", value: "2"), Property(type: "x-b", value: "1")]
    name.creation = Authorship(author: "anna", date: Timestamp(seconds: 10))
    name.change = Authorship(author: "jan", date: Timestamp(seconds: 20))
    var concept = Concept(
      id: "astana", kind: .place, domain: "geography", terms: [Term("Астана", language("kk")), name],
      source: "government", note: "renamed twice")
    concept.definitions = [
      Definition("capital of Kazakhstan", source: "map"), Definition("Hauptstadt", language("de")),
    ]
    concept.properties = [Property(type: "x-a", value: "z"), Property(type: "x-a", value: "y")]
    concept.creation = Authorship(author: "eva", date: Timestamp(seconds: 5))
    concept.change = Authorship(author: "ola", date: Timestamp(seconds: 6))
    return concept
  }()
}

/// A memory in a folder of its own.
struct TestMemory {
  let folder: TemporaryFolder
  let store: MemoryStore

  init(index: IndexForm? = nil) throws {
    folder = try TemporaryFolder()
    store = try MemoryStore.create(at: folder.file("m.sqlite"), index: index, key: Sample.key)
  }

  init(folder: TemporaryFolder, store: MemoryStore) {
    self.folder = folder
    self.store = store
  }

  /// Changes it as "anna" at the sample time.
  @discardableResult
  func change<Value>(_ body: (Changes) throws -> Value) throws -> Value {
    try store.change(by: "anna", at: Sample.time, from: "in.tmx", body)
  }

  /// Every row of every table as SQLite would write it, table by table.
  func rows() throws -> [String] {
    let reader = try Connection(path: store.path, mode: .reading)
    let tables = try reader.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name"
    ) { $0[0] as String }
    var rows: [String] = []
    for table in tables {
      let columns = try reader.all("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid") { $0[0] as String }
      let quoted = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
      rows += try reader.all(SQL(verbatim: "SELECT '\(table): ' || \(quoted) FROM \(table) ORDER BY 1")) { $0[0] }
    }
    return rows
  }

  /// What was done, oldest first.
  func actions() throws -> [Event.Action] { try store.history(limit: 1_000).reversed().map(\.action) }
}

extension TranslationUnit {
  /// The texts as "en: One." and so on.
  var lines: [String] { variants.map { "\($0.language): \($0.text)" } }
}
