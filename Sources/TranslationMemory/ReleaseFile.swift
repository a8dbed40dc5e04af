internal import Documents
internal import Files
public import Languages

/// A language version of a release as it was named on the command line.
///
/// The language is the part before the last ending, as in `release.en.txt`, or stands before an equals sign, as in
/// `en=release.txt`.
public struct ReleaseFile: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Its language.
  public let language: Language

  /// Reads a file's name; a language that is given makes it count for nothing.
  ///
  /// - Throws: `MemoryError` of kind `unknownLanguage`.
  public init(_ argument: String, in language: Language? = nil) throws(MemoryError) {
    if let language {
      (path, self.language) = (argument, language)
    } else if let equals = argument.firstIndex(of: "="), let language = Language(String(argument[..<equals])) {
      (path, self.language) = (String(argument[argument.index(after: equals)...]), language)
    } else {
      (path, self.language) = (argument, try Self.language(named: argument))
    }
  }

  /// The path and the language that an argument names; no language for a file that may tell that of its sources itself.
  ///
  /// - Throws: `MemoryError` of kind `unknownLanguage`.
  public static func parts(
    of argument: String, in language: Language? = nil
  ) throws(MemoryError) -> (path: String, language: Language?) {
    let names = argument.firstIndex(of: "=").flatMap { Language(String(argument[..<$0])) } != nil
    if language == nil, !names, DocumentFormat.named(argument)?.isBilingual == true { return (argument, nil) }
    let file = try ReleaseFile(argument, in: language)
    return (file.path, file.language)
  }

  private static func language(named path: String) throws(MemoryError) -> Language {
    let parts = FileSystem.name(of: path).split(separator: ".")
    guard parts.count >= 3, let language = Language(String(parts[parts.count - 2])) else {
      throw MemoryError(
        .unknownLanguage,
        "\(path): the name does not tell the language; name it like 'release.en.txt' or write 'en=\(path)'")
    }
    return language
  }

  /// The name without folder, language and ending: `release` of `news/release.en.txt`.
  public var stem: String {
    let name = FileSystem.name(of: path)
    let parts = name.split(separator: ".")
    guard parts.count >= 3, Language(String(parts[parts.count - 2])) == language else {
      return parts.dropLast().isEmpty ? name : parts.dropLast().joined(separator: ".")
    }
    return parts.dropLast(2).joined(separator: ".")
  }
}
