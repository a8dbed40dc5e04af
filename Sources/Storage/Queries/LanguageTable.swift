internal import Languages
internal import SQLite

/// The language tags that were read before, so that each is parsed once.
final class LanguageTable {
  private var known: [String: Language] = [:]

  /// The language of a tag; a tag that is none means a damaged file.
  func language(_ tag: String) throws(SQLiteError) -> Language {
    if let language = known[tag] { return language }
    guard let language = Language(tag) else { throw SQLiteError(unreadable: "language", tag) }
    known[tag] = language
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
