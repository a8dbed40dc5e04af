internal import Alignment
public import Languages
public import PlainText
internal import Storage
public import Translation

/// A release to be stored: its files, and what is known of it.
public struct ReleaseDraft: Hashable, Sendable {
  /// The language versions, two or more.
  public var files: [ReleaseFile]
  /// The short name; that of the files where `nil`.
  public var slug: String?
  /// The title; the first heading where `nil`.
  public var title: String?
  /// The day of publication, as `2016-04-07`.
  public var date: String?
  /// The status of the texts.
  public var status: Status
  /// What the line breaks of the files mean.
  public var layout: Layout
  /// Whether a release of the same name is replaced.
  public var replaces: Bool

  /// Describes a release.
  public init(
    _ files: [ReleaseFile], slug: String? = nil, status: Status = .draft, layout: Layout = .auto, replaces: Bool = false
  ) {
    self.files = files
    self.slug = slug
    self.status = status
    self.layout = layout
    self.replaces = replaces
  }
}

/// What became of a release that was added.
public struct ReleaseAccount: Hashable, Sendable {
  /// The release's short name.
  public var slug: String
  /// The number of segments of each version, in the order of files.
  public var segments: [(language: Language, count: Int)] { zip(languages, counts).map { ($0, $1) } }
  /// The number of units that were stored.
  public var units: Int
  /// How many of them have a text in every language.
  public var whole: Int
  /// How many texts were aligned with little confidence.
  public var doubtful: Int
  /// What the readers noticed.
  public var faults: [Fault]

  let languages: [Language]
  let counts: [Int]
}

extension Memory {
  /// The confidence under which an aligned text is doubtful.
  public static let doubtfulConfidence = 0.9

  /// Reads, splits and aligns the language versions of a release, and stores them as one release.
  ///
  /// - Throws: An error where a file cannot be read or has no text, two files are of one language, or a release of the
  ///   name is there; nothing is stored then.
  public func add(_ draft: ReleaseDraft, _ signature: Signature) throws -> ReleaseAccount {
    try check(draft)
    let files = try draft.files.map { try DocumentFile($0.path, in: $0.language, layout: draft.layout) }
    for file in files { try file.confirmLanguage() }
    if let empty = files.first(where: { $0.segments.isEmpty }) {
      throw MemoryError(.noText, "\(empty.path): no text in it; check the file")
    }
    let slug = draft.slug ?? draft.files[0].stem
    let units = Self.units(of: files, draft)
    var release = Release(slug: slug, title: draft.title ?? Self.title(of: files[0]) ?? slug, date: draft.date)
    release.editions = zip(draft.files, files).map { Edition($0.language, file: $0.path, hash: $1.hash) }
    try store.change(by: signature.author, at: signature.time, from: draft.files[0].path) { changes in
      if draft.replaces, try store.release(slug) != nil {
        _ = try changes.replace(release, units: units)
      } else {
        _ = try changes.add(release, units: units)
      }
    }
    return ReleaseAccount(
      slug: slug, units: units.count, whole: units.count { $0.variants.count == files.count },
      doubtful: units.flatMap(\.variants).count { $0.confidence.map { $0 < Self.doubtfulConfidence } ?? false },
      faults: files.flatMap(\.document.faults), languages: draft.files.map(\.language),
      counts: files.map(\.segments.count))
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
    let slug = draft.slug ?? draft.files[0].stem
    if !draft.replaces, try store.release(slug) != nil {
      throw MemoryError(
        .duplicate, "the memory has a release '\(slug)' already; give this one another --name, or --replace that one")
    }
  }

  private static func title(of file: DocumentFile) -> String? {
    file.segments.first { $0.kind == .heading }?.text ?? file.segments.first?.text
  }

  /// The aligned sentences of all versions as units.
  private static func units(of files: [DocumentFile], _ draft: ReleaseDraft) -> [TranslationUnit] {
    Aligner().rows(of: files.map(\.segments)).compactMap { row in
      let present = row.groups.indices.filter { !row.groups[$0].isEmpty }
      guard let first = present.first else { return nil }
      let variants = present.map { number in
        let content = InlineText(joining: files[number].segments[row.groups[number]].map(\.content))
        // Four digits tell all there is to know, and keep exports readable.
        let confidence = Double(Int(row.confidences[number] * 10_000)) / 10_000
        return Variant(draft.files[number].language, content, status: draft.status, confidence: confidence)
      }
      return TranslationUnit(variants, kind: files[first].segments[row.groups[first].lowerBound].kind)
    }
  }
}
