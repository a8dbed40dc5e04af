internal import Interchange
internal import Languages

/// What a column of a table of units holds.
enum ColumnRole: Hashable {
  /// Texts in a language.
  case text(Language)
  /// Texts in the source language, which the header does not name.
  case sourceText
  /// Texts in the target language, which the header does not name.
  case targetText
  /// The tag of the source language.
  case sourceLanguage
  /// The tag of the target language.
  case targetLanguage
  /// In a long table, the tag of the row's language.
  case language
  /// In a long table, the row's text.
  case rowText
  /// In a long table, what the rows of one unit share.
  case unit
  /// The identifier of a unit.
  case id
  /// What tells equal texts apart.
  case context
  /// How far a translation has come, of one language where it is named.
  case status(Language?)
  /// `True` or `1` where a translation is only a proposal.
  case fuzzy
  /// A remark, on one language where it is named.
  case note(Language?)
  /// A remark on the text in the column before it.
  case textNote
  /// An example of the text in the column before it.
  case example
  /// When a unit was made.
  case creationDate
  /// Who made it.
  case creationAuthor
  /// When it was changed.
  case changeDate
  /// Who changed it.
  case changeAuthor
  /// The slug of the release.
  case release
  /// The place in the release.
  case position
  /// The part that a block plays.
  case kind
  /// A fact that has a name of its own.
  case fact(String)
  /// A word that is no name anybody knows.
  case unknown(String)
  /// A column without a name.
  case nameless

  /// What a cell of a header names.
  init(_ cell: String) {
    let name = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let word = Self.word(name)
    if name.isEmpty {
      self = .nameless
    } else if let known = Self.known[word] {
      self = known
    } else if Self.facts.contains(word) {
      self = .fact(name)
    } else if let language = LanguageNames.language(name), language.tag != "und" {
      self = .text(language)
    } else {
      self = Self.ofLanguage(name) ?? .unknown(name)
    }
  }

  /// Whether the name is one that tables of units use.
  var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }

  /// The language of a text.
  var language: Language? {
    if case .text(let language) = self { language } else { nil }
  }

  /// `ru status`, `ru note`.
  private static func ofLanguage(_ name: String) -> ColumnRole? {
    guard let space = name.lastIndex(of: " "), let language = LanguageNames.language(String(name[..<space])) else {
      return nil
    }
    switch word(String(name[name.index(after: space)...])) {
    case "status": return .status(language)
    case "note": return .note(language)
    default: return nil
    }
  }

  /// The letters and digits of a name in lower case.
  private static func word(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let known: [String: ColumnRole] = {
    var known: [String: ColumnRole] = [:]
    for (role, words) in names {
      for word in words.split(separator: " ") { known[String(word)] = role }
    }
    return known
  }()

  private static let names: [(ColumnRole, String)] = [
    (.sourceText, "source sourcetext sourcestring sourcesegment sourceterm original originaltext msgid src"),
    (.targetText, "target targettext targetstring targetsegment targetterm translation translated msgstr tgt"),
    (.sourceLanguage, "sourcelanguage sourcelang sourcelocale srclang srclanguage sourcelanguagecode"),
    (.targetLanguage, "targetlanguage targetlang targetlocale tgtlang trglang trglanguage targetlanguagecode"),
    (.language, "language lang locale languagecode langcode"), (.rowText, "text segment string value"),
    (.unit, "unit"), (.id, "id key identifier tuid mid segmentid entryid stringid unitid guid"),
    (.context, "context msgctxt ctx"), (.status(nil), "status state translationstatus"), (.fuzzy, "fuzzy"),
    (.note(nil), "note comment comments remark remarks translatorcomments developercomments"), (.textNote, "notes"),
    (.example, "exampleofuse example usageexample"),
    (.creationDate, "creationdate created createdat createdon datecreated"),
    (.creationAuthor, "author createdby creationid creator creationauthor translator"),
    (.changeDate, "changedate changed changedat modified modifiedat lastmodified updatedat modificationdate"),
    (.changeAuthor, "changedby changeid modifiedby lastmodifiedby changeauthor"), (.release, "release"),
    (.position, "position"), (.kind, "block kind"),
  ]

  /// Names of other facts.
  private static let facts: Set<String> = [
    "forbidden", "domain", "subdomain", "definition", "pos", "partofspeech", "description", "gender", "location",
    "tags",
    "url", "project", "client", "subject", "date", "name", "category", "type", "score", "quality", "relevance", "file",
  ]
}
