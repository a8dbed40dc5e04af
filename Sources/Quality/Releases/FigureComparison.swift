internal import Languages
internal import Translation

/// Compares the numbers and dates of all versions of a text by value.
///
/// Each two versions are compared as a source and its target are, so that whatever is let pass there (numbers in words,
/// converted units, small numbers) is let pass here. What the source has is asked for, and what most translations have
/// and the source lacks; what a translation has by a conversion of its own, `25 cm` for `10 inches`, is nobody's loss.
struct FigureComparison: ReleaseCheck {
  static let rules = [
    CheckRule(
      "release-number", .warning, "Most versions of a text have a number that one or a few lack.",
      reason: "Asked of three versions and more, at least two of three of which must have it. What the check of a pair "
        + "has found already is not found again: it is told which versions keep the number.",
      example: "in 2016 (en) → w 2016 roku (pl), у 2016 році (uk), сол кезде (kk)"),
    CheckRule(
      "release-date", .warning, "Most versions of a text name a date that is another one in one or a few.",
      reason: "As for a number; where the source stands alone, it is told once and not in each language.",
      example: "12 March 2016 (en) → 12 мая 2016 г. (ru), 12 maja 2016 r. (pl), 12 травня 2016 року (uk)"),
  ]

  private let names: [NumberNames]

  /// Prepares the comparison of some languages.
  init(_ languages: [Language]) { names = languages.map { NumberNames($0) } }

  func differences(among versions: [CheckedText?]) -> [ReleaseDifference] {
    guard versions.contains(where: { $0?.has(.digit) ?? false }) else { return [] }
    let isCertain = !names.contains(where: \.isEmpty)
    let figures = zip(versions, names).map { text, names in text.map { Figures($0, names, isCertain: isCertain) } }
    let count = figures.count { $0 != nil }
    var told: [LostFigure] = []
    let losses = losses(figures).filter { $0.version == 0 || $0.lacking.contains(0) }
    for lost in losses where ReleaseDifference.isTelling(lost.lacking.count, of: count) {
      // The same number in another version is the same difference.
      if let index = told.firstIndex(where: { $0.isSame(as: lost) }) {
        told[index].places.merge(lost.places) { first, _ in first }
      } else {
        told.append(lost)
      }
    }
    return told.map(\.difference)
  }

  /// For each number of each version the versions that lack it, in the order of versions.
  private func losses(_ figures: [Figures?]) -> [LostFigure] {
    var losses = figures.map { _ in [Int: LostFigure]() }
    for (first, left) in figures.enumerated() {
      for (second, right) in figures.enumerated().dropFirst(first + 1) {
        guard let left, let right else { continue }
        let difference = FigureDifference(left, right)
        for (index, number) in difference.lost.enumerated() {
          let other = difference.added.indices.contains(index) ? difference.added[index].range : nil
          LostFigure(.number(number), in: first).add(to: &losses[first], lackedBy: second, having: other)
        }
        for (index, number) in difference.added.enumerated() {
          let other = difference.lost.indices.contains(index) ? difference.lost[index].range : nil
          LostFigure(.number(number), in: second).add(to: &losses[second], lackedBy: first, having: other)
        }
        for (lost, added) in difference.dates {
          LostFigure(.date(lost), in: first).add(to: &losses[first], lackedBy: second, having: added.range)
          LostFigure(.date(added), in: second).add(to: &losses[second], lackedBy: first, having: lost.range)
        }
      }
    }
    return losses.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
  }
}

/// A number or date of one version that others lack.
private struct LostFigure {
  enum Figure {
    case number(NumberValues)
    case date(DatedNumbers)

    var range: Range<Int> {
      switch self {
      case .number(let number): number.range
      case .date(let date): date.range
      }
    }
  }

  let figure: Figure
  let version: Int
  var lacking: Set<Int> = []
  var places: [Int: Range<Int>]
  var replaced: [Int: Range<Int>] = [:]

  init(_ figure: Figure, in version: Int) {
    self.figure = figure
    self.version = version
    places = [version: figure.range]
  }

  /// Notes among what its version has that another one lacks it.
  func add(to losses: inout [Int: LostFigure], lackedBy other: Int, having range: Range<Int>?) {
    var lost = losses[figure.range.lowerBound] ?? self
    lost.lacking.insert(other)
    if let range { lost.replaced[other] = range }
    losses[figure.range.lowerBound] = lost
  }

  /// Whether another version's loss is this one.
  func isSame(as other: LostFigure) -> Bool {
    guard version != other.version, places[other.version] == nil, !lacking.isDisjoint(with: other.lacking) else {
      return false
    }
    switch (figure, other.figure) {
    case (.number(let one), .number(let two)): return one.agrees(with: two) || Conversion.relates(one, two)
    case (.date(let one), .date(let two)): return one.agrees(with: two)
    default: return false
    }
  }

  var difference: ReleaseDifference {
    let (check, what) =
      switch figure {
      case .number(let number): ("release-number", "'\(number.text)'")
      case .date(let date): ("release-date", "the date \(date.readings[0])")
      }
    return ReleaseDifference(check: check, what: what, lacking: lacking, places: places, replaced: replaced)
  }
}
