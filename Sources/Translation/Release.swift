public import Languages

/// A press release, published in several languages.
public struct Release: Hashable, Sendable {
  /// The short name that stands for it on the command line: `2016-04-07-juncker`.
  public var slug: String
  /// Its headline or any other name for people.
  public var title: String
  /// The day it was published, as `2016-04-07`; `nil` where unknown.
  public var date: String?
  /// Its language versions.
  public var editions: [Edition]

  /// Makes a release.
  public init(slug: String, title: String, date: String? = nil, editions: [Edition] = []) {
    self.slug = slug
    self.title = title
    self.date = date
    self.editions = editions
  }
}

/// One language version of a release, and the file it was read from.
public struct Edition: Hashable, Sendable {
  /// The language.
  public var language: Language
  /// The file's name as the user gave it.
  public var file: String
  /// The SHA-256 of the file's bytes, in lower-case hexadecimal digits.
  public var hash: String

  /// Makes an edition.
  public init(_ language: Language, file: String, hash: String) {
    self.language = language
    self.file = file
    self.hash = hash
  }
}
