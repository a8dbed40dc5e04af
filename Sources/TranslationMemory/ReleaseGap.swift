internal import Alignment
public import Languages
internal import Translation

/// A stretch of a release in which a version does not go along with the others.
public struct ReleaseGap: Hashable, Sendable {
  /// How it does not.
  public enum Kind: Hashable, Sendable {
    /// Most other versions have something that it lacks.
    case lacks
    /// It has something that most other versions lack.
    case adds
    /// Something of its own stands in the place of something of the others', and could not be matched.
    case unmatched
  }

  /// The version.
  public var language: Language
  /// How it differs.
  public var kind: Kind
  /// The version whose paragraph is named: the first one that has it.
  public var reference: Language
  /// The paragraph, counted from 1, headlines among them.
  public var paragraph: Int
  /// How many sentences of the paragraph it is about.
  public var sentences: Int
  /// Whether these are the whole paragraph.
  public var isWholeParagraph: Bool
  /// The first of the sentences.
  public var text: String
}

/// Finds the gaps of a release in its rows.
struct ReleaseGapFinder {
  private let languages: [Language]
  private let segments: [[Segment]]
  private let rows: [AlignedRow]

  /// Prepares a release.
  ///
  /// - Parameter segments: The segments of each version, in the order of languages; none of one that was left out.
  init(_ languages: [Language], _ segments: [[Segment]], _ rows: [AlignedRow]) {
    self.languages = languages
    self.segments = segments
    self.rows = rows
  }

  /// The gaps, by version and place.
  var gaps: [ReleaseGap] {
    languages.indices.filter { !segments[$0].isEmpty }.flatMap { version in
      stretches(of: version).flatMap { gaps(of: version, in: $0) }
    }
  }

  /// Where a version stands in a row.
  private enum Standing {
    case together, lacks, adds, absent
  }

  private func standing(of version: Int, in row: AlignedRow) -> Standing {
    let kin = segments.indices.filter { !segments[$0].isEmpty }
    let isMissing = row.groups[version].isEmpty
    // Of two, the first is what the second is held against.
    if kin.count == 2, version == kin[0] { return isMissing ? .absent : .together }
    let present = row.versions.count
    let isCommon = present * 2 >= kin.count
    if isMissing { return isCommon ? .lacks : .absent }
    return isCommon && present > 1 ? .together : .adds
  }

  /// The longest stretches of rows in which a version does not go along with the others.
  private func stretches(of version: Int) -> [[(standing: Standing, row: AlignedRow)]] {
    let rows = rows.map { (standing: standing(of: version, in: $0), row: $0) }.filter { $0.standing != .absent }
    return rows.split { $0.standing == .together }.map { Array($0) }
  }

  private func gaps(of version: Int, in stretch: [(standing: Standing, row: AlignedRow)]) -> [ReleaseGap] {
    let lacking = stretch.filter { $0.standing == .lacks }.map(\.row)
    let adding = stretch.filter { $0.standing == .adds }.map(\.row)
    if lacking.isEmpty { return paragraphs(adding, version, .adds) { _ in version } }
    return paragraphs(lacking, version, adding.isEmpty ? .lacks : .unmatched) { $0.versions.first ?? version }
  }

  /// One gap for each paragraph of the version that rows are named after.
  private func paragraphs(
    _ rows: [AlignedRow], _ version: Int, _ kind: ReleaseGap.Kind, _ reference: (AlignedRow) -> Int
  ) -> [ReleaseGap] {
    var (result, last) = ([ReleaseGap](), -1)
    for row in rows {
      let named = reference(row)
      for index in row.groups[named] {
        let segment = segments[named][index]
        if let end = result.indices.last, last == segment.block, result[end].reference == languages[named] {
          result[end].sentences += 1
        } else {
          result.append(
            ReleaseGap(
              language: languages[version], kind: kind, reference: languages[named],
              paragraph: paragraph(of: index, in: named), sentences: 1, isWholeParagraph: false, text: segment.text))
        }
        last = segment.block
        let size = segments[named].count { $0.block == last }
        result[result.count - 1].isWholeParagraph = result[result.count - 1].sentences == size
      }
    }
    return result
  }

  /// The number of a segment's paragraph, from 1.
  private func paragraph(of index: Int, in version: Int) -> Int {
    Set(segments[version][...index].map(\.block)).count
  }
}
