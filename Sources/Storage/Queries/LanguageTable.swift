internal import Languages
internal import SQLite

/// The language tags that were read before, so that each is parsed once.
final class LanguageTable {
  private var known: [String: Language] = [:]
  /// The first ones: a memory has few languages, and a list is looked through faster than hashed.
  private var first: [Language] = []

  /// The language of a tag; a tag that is none means a damaged file.
  func language(_ tag: String) throws(SQLiteError) -> Language {
    for language in first where language.tag == tag { return language }
    if let language = known[tag] { return language }
    guard let language = Language(tag) else { throw SQLiteError(unreadable: "language", tag) }
    if first.count < 8 && language.tag == tag {
      first.append(language)
    } else {
      known[tag] = language
    }
    return language
  }
}

extension SQLiteError {
  /// A word that the schema does not know stands in the file.
  init(unreadable column: String, _ value: String) {
    self.init(extendedCode: Code.corrupt.rawValue, message: "unknown \(column) '\(value)'")
  }
}

extension RawRepresentable where RawValue == String {
  /// Reads a stored word; one that is unknown means a damaged file.
  init(stored word: String) throws(SQLiteError) {
    guard let value = Self(rawValue: word) else { throw SQLiteError(unreadable: "\(Self.self)", word) }
    self = value
  }
}
