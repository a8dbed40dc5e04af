internal import Alignment
internal import Languages
internal import Translation

/// A release whose versions were read and aligned, ready to be stored.
struct AlignedRelease {
  /// What was asked for.
  let draft: ReleaseDraft
  private let files: [DocumentFile]
  private let versions: AlignedVersions

  /// Puts a release together.
  ///
  /// - Parameter files: The versions, in the order of the draft's files.
  init(_ draft: ReleaseDraft, _ files: [DocumentFile], _ versions: AlignedVersions) {
    self.draft = draft
    self.files = files
    self.versions = versions
  }

  /// The versions that were not left out.
  var kept: [Int] { files.indices.filter { !versions.strangers.contains($0) } }

  /// The release without its units.
  var release: Release {
    let title = draft.title ?? kept.first.flatMap { files[$0].title } ?? draft.name
    return Release(
      slug: draft.name, title: title, date: draft.day,
      editions: kept.map { Edition(draft.files[$0].language, file: draft.files[$0].path, hash: files[$0].hash) })
  }

  /// The aligned sentences of all versions as units.
  var units: [TranslationUnit] {
    versions.rows.compactMap { row in
      let present = row.versions
      guard let first = present.first else { return nil }
      let isSure = present.map { row.confidences[$0] >= draft.minimumConfidence }
      // What the others were aligned to is as good as the best of them.
      let others = zip(present, isSure).filter { row.confidences[$0.0] < 1 }.map(\.1)
      let variants = zip(present, isSure).map { number, isSure in
        let isPivotOfDoubts = row.confidences[number] == 1 && !others.isEmpty && !others.contains(true)
        return Variant(
          draft.files[number].language,
          InlineText(joining: files[number].segments[row.groups[number]].map(\.content)),
          status: isSure && !isPivotOfDoubts ? draft.status : min(draft.status, .draft),
          confidence: row.confidences[number].cutToFourDigits)
      }
      return TranslationUnit(variants, kind: files[first].segments[row.groups[first].lowerBound].kind)
    }
  }

  /// The account of a release that was stored.
  func account(_ units: [TranslationUnit]) -> ReleaseAccount {
    let languages = draft.files.map(\.language)
    let segments = files.indices.map { kept.contains($0) ? files[$0].alignableSegments : [] }
    return ReleaseAccount(
      slug: draft.name, units: units.count, whole: units.count { $0.variants.count == kept.count },
      doubtful: units.flatMap(\.variants).count { $0.confidence.map { $0 < draft.minimumConfidence } ?? false },
      gaps: ReleaseGapFinder(languages, segments, versions.rows).gaps,
      faults: files.flatMap(\.document.faults) + strangers, languages: kept.map { languages[$0] },
      counts: kept.map { files[$0].segments.count })
  }

  /// A warning for each version that was left out.
  var strangers: [Fault] {
    versions.strangers.map { number in
      Fault(
        .warning, "seems to be no translation of the other versions of '\(draft.name)'; left out",
        at: Place(file: draft.files[number].path))
    }
  }
}

extension DocumentFile {
  /// The first heading, or the first sentence.
  fileprivate var title: String? { segments.first { $0.kind == .heading }?.text ?? segments.first?.text }
}
