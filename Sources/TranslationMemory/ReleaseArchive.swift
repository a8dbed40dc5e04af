internal import Files
internal import Languages
public import Translation

/// A folder of releases: the language is told by each file's name, the release by the rest of its path.
///
///     archive/2016-04-07-lantern.en.txt   // the release 2016-04-07-lantern in English
///     archive/2016/lantern.ru.docx        // the release 2016/lantern in Russian
///     archive/lantern/pl.html             // the release lantern in Polish
public struct ReleaseArchive: Sendable {
  /// A release of the folder.
  public struct Entry: Hashable, Sendable {
    /// The path without folder, language and ending.
    public let slug: String
    /// Its versions, two or more, each of a language of its own.
    public let files: [ReleaseFile]
  }

  /// The releases, by slug.
  public let entries: [Entry]
  /// What was left out: files whose name tells no language, second files of a language, releases of one version.
  public let faults: [Fault]

  /// Looks through a folder and those in it.
  ///
  /// - Throws: An error where it cannot be read.
  public init(_ folder: String) throws {
    var releases: [String: [ReleaseFile]] = [:]
    var faults: [Fault] = []
    for path in try FileSystem.files(in: folder) {
      guard let (slug, file) = Self.parts(of: path, in: folder) else {
        faults.append(
          Fault(
            .note, "the name does not tell the language, as 'release.en.txt' does; left out", at: Place(file: path)))
        continue
      }
      if let other = releases[slug]?.first(where: { $0.language == file.language }) {
        faults.append(
          Fault(
            .warning, "is the second file of '\(slug)' in '\(file.language)', after '\(other.path)'; left out",
            at: Place(file: path)))
        continue
      }
      releases[slug, default: []].append(file)
    }
    for (slug, files) in releases.sorted(by: { $0.key < $1.key }) where files.count == 1 {
      faults.append(Fault(.warning, "is the only version of '\(slug)'; left out", at: Place(file: files[0].path)))
    }
    self.faults = faults
    entries = releases.filter { $0.value.count > 1 }.map { Entry(slug: $0, files: $1) }
      .sorted { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
  }

  /// The release and the version that a path names.
  private static func parts(of path: String, in folder: String) -> (slug: String, file: ReleaseFile)? {
    let inside = path.dropFirst(folder.count).drop { $0 == "/" }
    let folders = inside.split(separator: "/").dropLast().joined(separator: "/")
    if let file = try? ReleaseFile(path) {
      return (folders.isEmpty ? file.stem : folders + "/" + file.stem, file)
    }
    let name = FileSystem.name(of: path).split(separator: ".")
    guard name.count == 2, (2...3).contains(name[0].utf8.count), !folders.isEmpty,
      let language = Language(String(name[0])), let file = try? ReleaseFile(path, in: language)
    else { return nil }
    return (folders, file)
  }
}
