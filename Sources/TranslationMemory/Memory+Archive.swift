internal import Alignment
internal import Files
internal import Languages
internal import PlainText
internal import Storage
public import Translation

/// What became of an archive that was added.
public struct ArchiveAccount: Hashable, Sendable {
  /// How many releases were stored.
  public var added: Int
  /// How many were in the memory already, and stayed as they were.
  public var kept: Int
  /// How many were left out.
  public var leftOut: Int

  /// Makes an account.
  public init(added: Int = 0, kept: Int = 0, leftOut: Int = 0) {
    (self.added, self.kept, self.leftOut) = (added, kept, leftOut)
  }
}

extension Memory {
  /// Reads, aligns and stores the releases of an archive, each two languages learnt together from all releases.
  ///
  /// Each release is stored by itself, and one that is in the memory stays as it is, so that work which was stopped
  /// goes on where it was; the archive is learnt from as a whole even so.
  ///
  /// - Parameters:
  ///   - template: What all releases have in common: status, layout and the like; its files and name do not count.
  ///   - body: Takes how far the work is, the account of each release as soon as it is stored, and what was left out.
  /// - Throws: An error where the memory cannot be changed, or what the body throws.
  public func add(
    _ archive: ReleaseArchive, as template: ReleaseDraft, _ signature: Signature,
    _ body: (ArchiveEvent) throws -> Void
  ) throws -> ArchiveAccount {
    var account = ArchiveAccount()
    let reader = ArchiveReader(archive, template.layout)
    let releases = try reader.releases(body)
    account.leftOut = archive.entries.count - releases.count
    let wanted = try releases.indices.filter { index in
      try template.replaces || store.release(releases[index].slug) == nil
    }
    account.kept = releases.count - wanted.count
    if wanted.isEmpty { return account }
    let languages = Set(releases.flatMap { $0.files.map(\.language) }).sorted { $0.tag < $1.tag }
    let known = try knowledge(of: languages)
    let aligned = ReleaseAligner(keepsStrangers: template.isForced).align(
      releases.map { release in languages.map { release.segments(in: $0) } }, only: wanted,
      known: { known[[$0, $1]] ?? Aligner.Knowledge() }, progress: { try? body(.aligning($0, of: $1)) })
    for (number, versions) in zip(wanted, aligned) {
      let release = releases[number].aligned(versions, languages, template)
      guard release.kept.count > 1 else {
        account.leftOut += 1
        for stranger in release.strangers { try body(.leftOut(stranger)) }
        continue
      }
      try body(.stored(store(release, signature)))
      account.added += 1
    }
    return account
  }
}

/// What happens while an archive is added.
public enum ArchiveEvent: Hashable, Sendable {
  /// So many releases of so many are read.
  case reading(Int, of: Int)
  /// So many pairs of languages of so many are aligned.
  case aligning(Int, of: Int)
  /// A release is stored.
  case stored(ReleaseAccount)
  /// A file or a version is left out.
  case leftOut(Fault)
}

/// Reads the releases of an archive.
struct ArchiveReader {
  private let archive: ReleaseArchive
  private let layout: Layout

  /// Prepares an archive.
  init(_ archive: ReleaseArchive, _ layout: Layout) {
    self.archive = archive
    self.layout = layout
  }

  /// A release that was read.
  struct Reading {
    /// Its short name.
    let slug: String
    /// The versions that could be read, with what was read.
    var files: [ReleaseFile] = []
    fileprivate var documents: [DocumentFile] = []

    /// The segments in a language; `nil` where there is no such version.
    func segments(in language: Language) -> [Segment]? {
      files.firstIndex { $0.language == language }.map { documents[$0].alignableSegments }
    }

    /// The release with the alignment of its versions, given by a list of languages.
    func aligned(_ versions: AlignedVersions, _ languages: [Language], _ template: ReleaseDraft) -> AlignedRelease {
      var draft = template
      (draft.files, draft.slug) = (files, slug)
      let numbers = files.map { file in languages.firstIndex(of: file.language) ?? 0 }
      return AlignedRelease(draft, documents, versions.picking(numbers))
    }
  }

  /// Reads all releases; those of which fewer than two versions can be read are left out.
  func releases(_ body: (ArchiveEvent) throws -> Void) throws -> [Reading] {
    var releases: [Reading] = []
    let (entries, layout) = (archive.entries, layout)
    let work = { @Sendable (number: Int) in
      entries[number].files.map { file in Swift.Result { try file.document(layout) } }
    }
    var number = 0
    try Parallel.forEach(entries.count, work) { results in
      var release = Reading(slug: entries[number].slug)
      for (file, result) in zip(entries[number].files, results) {
        switch result {
        case .success(let document):
          release.files.append(file)
          release.documents.append(document)
        case .failure(let error): try body(.leftOut(Fault(.error, "\(error); left out")))
        }
      }
      if release.files.count > 1 { releases.append(release) }
      number += 1
      try body(.reading(number, of: entries.count))
    }
    return releases
  }
}
