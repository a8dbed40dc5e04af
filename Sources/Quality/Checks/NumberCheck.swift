package import Languages
package import Translation

/// Compares the numbers and dates of source and target by value.
///
/// Numbers agree where they share a value under any reading of their separators; a date agrees with one that names the
/// same day, month and year as far as both name them. A small whole number on one side alone may be spelled out on the
/// other and is not reported.
package struct NumberCheck: SegmentCheck {
  package static let identifiers = ["number-mismatch", "date-mismatch"]

  private let sourceMonths: MonthNames
  private let targetMonths: MonthNames

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    sourceMonths = MonthNames(source)
    targetMonths = MonthNames(target)
  }

  package func findings(in pair: SegmentPair) -> [Finding] {
    let source = Figures(pair.source.text, months: sourceMonths)
    let target = Figures(pair.target.text, months: targetMonths)
    let (lostDates, addedDates) = unmatched(source.dates, target.dates) { $0.date.agrees(with: $1.date) }
    // Dates that only one side names in a known way are compared by their numbers.
    let pairs = min(lostDates.count, addedDates.count)
    let (lost, added) = unmatched(
      source.numbers + lostDates.dropFirst(pairs).flatMap(\.numbers),
      target.numbers + addedDates.dropFirst(pairs).flatMap(\.numbers)
    ) { $0.agrees(with: $1) }
    let dates = zip(lostDates, addedDates).map { lost, added in
      Finding(
        "date-mismatch", .error, in: pair, "the date \(lost.date) became \(added.date)",
        at: Finding.Span(.target, added.range))
    }
    return dates + findings(in: pair, lost, added)
  }

  private func findings(in pair: SegmentPair, _ lost: [NumberValues], _ added: [NumberValues]) -> [Finding] {
    let changed = zip(lost, added).map { lost, added in
      Finding(
        "number-mismatch", .error, in: pair, "'\(lost.text)' became '\(added.text)'", suggestion: lost.text,
        at: Finding.Span(.target, added.range))
    }
    let missing = lost.dropFirst(added.count).filter { !$0.isOftenSpelledOut }.map { number in
      Finding(
        "number-mismatch", .error, in: pair, "'\(number.text)' is missing in the target",
        at: Finding.Span(.source, number.range))
    }
    let extra = added.dropFirst(lost.count).filter { !$0.isOftenSpelledOut }.map { number in
      Finding(
        "number-mismatch", .error, in: pair, "'\(number.text)' is not in the source",
        at: Finding.Span(.target, number.range))
    }
    return changed + missing + extra
  }

  /// What is left on each side when as many as possible have found a partner.
  private func unmatched<Value>(
    _ source: [Value], _ target: [Value], _ agrees: (Value, Value) -> Bool
  ) -> ([Value], [Value]) {
    var partner = [Int?](repeating: nil, count: target.count)
    func finds(_ index: Int, _ visited: inout Set<Int>) -> Bool {
      for other in target.indices where agrees(source[index], target[other]) && visited.insert(other).inserted {
        if let owner = partner[other], !finds(owner, &visited) { continue }
        partner[other] = index
        return true
      }
      return false
    }
    var lost: [Value] = []
    for index in source.indices {
      var visited: Set<Int> = []
      if !finds(index, &visited) { lost.append(source[index]) }
    }
    return (lost, target.indices.filter { partner[$0] == nil }.map { target[$0] })
  }
}
