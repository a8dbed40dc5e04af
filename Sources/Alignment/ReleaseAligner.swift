internal import Files
package import Translation

/// Aligns releases in several languages, each two languages learnt together from all releases that have both.
///
/// All pairs of versions of a release are aligned. The version that the others agree with best becomes the pivot: a row
/// is the smallest stretch of it that no bead of another version cuts. A version joins a row where its bead with the
/// pivot is sure enough and no other version of the row speaks louder against it, or where versions of the row tell
/// what the pivot cannot. What belongs to no row gets rows of its own: a row has fewer languages rather than wrong
/// ones. What the pivot lacks is joined where two other versions have it.
///
/// Every segment of every version is in exactly one row, and rows keep the order of each version.
package struct ReleaseAligner {
  /// What is known beforehand, by the numbers of two languages.
  package typealias Knowledge = (_ source: Int, _ target: Int) -> Aligner.Knowledge

  private let minimumConfidence: Double
  private let keepsStrangers: Bool

  /// Makes an aligner of releases.
  ///
  /// - Parameters:
  ///   - minimumConfidence: The least confidence of a bead that may join versions.
  ///   - keepsStrangers: Whether a version that seems to be no translation of the others is aligned all the same.
  package init(minimumConfidence: Double = 0.5, keepsStrangers: Bool = false) {
    self.minimumConfidence = minimumConfidence
    self.keepsStrangers = keepsStrangers
  }

  /// Aligns releases.
  ///
  /// - Parameters:
  ///   - releases: For each release for each language its segments; `nil` where it has no such version. All releases
  ///     name the same languages in the same order.
  ///   - wanted: The numbers of the releases whose rows are wanted; all are learnt from. All where `nil`.
  ///   - known: What is known of two languages.
  ///   - progress: Takes how many pairs of languages are done, out of how many.
  /// - Returns: The alignment of each wanted release, in the order asked for.
  package func align(
    _ releases: [[[Segment]?]], only wanted: [Int]? = nil, known: Knowledge = { _, _ in Aligner.Knowledge() },
    progress: (Int, Int) -> Void = { _, _ in }
  ) -> [AlignedVersions] {
    let wanted = wanted ?? Array(releases.indices)
    let count = releases.first?.count ?? 0
    let readers = (0..<count).map { _ in TokenReader() }
    let features = releases.map { versions in
      zip(versions, readers).map { segments, reader in segments.map { TextFeatures($0, reader) } }
    }
    let tasks = (0..<count).flatMap { first in
      ((first + 1)..<max(first + 1, count)).map { second in
        PairTask(first, second, readers[first].knowledge, readers[second].knowledge, known(first, second))
      }
    }
    let none: [[AlignedPair?]] = Array(repeating: Array(repeating: nil, count: count), count: count)
    var pairs = Array(repeating: none, count: wanted.count)
    var done = 0
    let work = { @Sendable (number: Int) in tasks[number].align(features, only: wanted) }
    // Nothing in here throws.
    try? Parallel.forEach(tasks.count, work) { aligned in
      for (place, pair) in aligned.enumerated() { pairs[place][tasks[done].first][tasks[done].second] = pair }
      done += 1
      progress(done, tasks.count)
    }
    return zip(wanted, pairs).map { number, pairs in
      AlignedVersions(releases[number], pairs, minimumConfidence, keepsStrangers: keepsStrangers)
    }
  }
}

/// Two languages to be aligned in all releases.
private struct PairTask: Sendable {
  let first: Int
  let second: Int
  private let left: TokenReader.Knowledge
  private let right: TokenReader.Knowledge
  private let known: Aligner.Knowledge

  init(
    _ first: Int, _ second: Int, _ left: TokenReader.Knowledge, _ right: TokenReader.Knowledge,
    _ known: Aligner.Knowledge
  ) {
    (self.first, self.second) = (first, second)
    (self.left, self.right, self.known) = (left, right, known)
  }

  /// The alignments in the wanted releases; `nil` where a release lacks one of the languages.
  func align(_ features: [[TextFeatures?]], only wanted: [Int]) -> [AlignedPair?] {
    var (pairs, numbers) = ([TextPair](), [Int: Int]())
    for (number, versions) in features.enumerated() {
      guard let source = versions[first], let target = versions[second] else { continue }
      numbers[number] = pairs.count
      pairs.append(TextPair(source, target))
    }
    let asked = wanted.filter { numbers[$0] != nil }
    if asked.isEmpty { return wanted.map { _ in nil } }
    var results: [AlignedPair] = []
    // Nothing in here throws.
    try? Aligner(known: known).align(
      pairs, TokenReader(after: left), TokenReader(after: right), only: asked.compactMap { numbers[$0] }
    ) { results.append($1) }
    let byNumber = Dictionary(uniqueKeysWithValues: zip(asked, results))
    return wanted.map { byNumber[$0] }
  }
}
