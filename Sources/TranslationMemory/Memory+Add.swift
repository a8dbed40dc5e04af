internal import Alignment
internal import Languages
internal import PlainText
internal import Storage
internal import Translation

extension Memory {
  /// The confidence under which an aligned text is doubtful.
  public static let doubtfulConfidence = 0.9

  /// Reads, splits and aligns the language versions of a release, and stores them as one release.
  ///
  /// Texts that the memory holds approved, and its glossary, teach the aligner words.
  ///
  /// - Throws: An error where a file cannot be read or has no text, two files are of one language, the texts seem to be
  ///   no translations of each other, or a release of the name is there; nothing is stored then.
  public func add(_ draft: ReleaseDraft, _ signature: Signature) throws -> ReleaseAccount {
    try check(draft)
    let files = try draft.files.map { try $0.document(draft.layout) }
    let known = try knowledge(of: draft.files.map(\.language))
    let aligner = ReleaseAligner(keepsStrangers: draft.isForced)
    let aligned = aligner.align([files.map(\.alignableSegments)], known: { known[[$0, $1]] ?? Aligner.Knowledge() })
    guard let versions = aligned.first, files.count - versions.strangers.count > 1 else {
      let paths = draft.files.map { "'\($0.path)'" }.joined(separator: ", ")
      throw MemoryError(
        .mismatch, "\(paths) seem to be no translations of each other; compare them, or store them with --force")
    }
    return try store(AlignedRelease(draft, files, versions), signature)
  }

  /// Stores a release that was aligned.
  func store(_ release: AlignedRelease, _ signature: Signature) throws -> ReleaseAccount {
    let (slug, units) = (release.release.slug, release.units)
    try store.change(by: signature.author, at: signature.time, from: release.draft.files[0].path) { changes in
      if release.draft.replaces, try store.release(slug) != nil {
        _ = try changes.replace(release.release, units: units)
      } else {
        _ = try changes.add(release.release, units: units)
      }
    }
    return release.account(units)
  }

  /// What the memory knows of each two of some languages, by their numbers.
  func knowledge(of languages: [Language]) throws -> [[Int]: Aligner.Knowledge] {
    var known: [[Int]: Aligner.Knowledge] = [:]
    for first in languages.indices {
      for second in languages.indices where second > first {
        known[[first, second]] = try knowledge(from: languages[first], to: languages[second])
      }
    }
    return known
  }

  private func check(_ draft: ReleaseDraft) throws {
    guard draft.files.count > 1 else {
      throw MemoryError(.mismatch, "a release needs at least two language versions; name them all")
    }
    var seen: [Language: String] = [:]
    for file in draft.files {
      if let other = seen.updateValue(file.path, forKey: file.language) {
        throw MemoryError(
          .duplicate, "'\(other)' and '\(file.path)' are both in '\(file.language)'; name each language once")
      }
    }
    if !draft.replaces, try store.release(draft.name) != nil {
      throw MemoryError(
        .duplicate,
        "the memory has a release '\(draft.name)' already; give this one another --name, or --replace that one")
    }
  }
}

extension ReleaseFile {
  /// Reads the file.
  ///
  /// - Throws: An error where it cannot be read, is in another language or has no text.
  func document(_ layout: Layout) throws -> DocumentFile {
    let file = try DocumentFile(path, in: language, layout: layout)
    try file.confirmLanguage()
    if file.segments.isEmpty { throw MemoryError(.noText, "\(path): no text in it; check the file") }
    return file
  }
}
