/// How the numbers and dates of a translation differ from those of its source.
struct FigureDifference {
  /// Dates that became others.
  private(set) var dates: [(lost: DatedNumbers, added: DatedNumbers)] = []
  /// Numbers of the source without a counterpart.
  private(set) var lost: [NumberValues]
  /// Numbers of the target without a counterpart.
  private(set) var added: [NumberValues]

  /// Compares two texts.
  init(_ source: Figures, _ target: Figures) {
    (lost, added) = (source.numbers, target.numbers)
    var (years, otherYears) = ([Set<String>](), [Set<String>]())
    let pairing = Pairing(source.dates, target.dates) { $0.agrees(with: $1) }
    for pair in pairing.pairs {
      let (one, other) = (source.dates[pair.source], target.dates[pair.target])
      lost += one.days(notIn: other)
      added += other.days(notIn: one)
      years += one.year(notIn: other).map { [[$0]] } ?? []
      otherYears += other.year(notIn: one).map { [[$0]] } ?? []
    }
    compareRest(pairing.lost.map { source.dates[$0] }, pairing.added.map { target.dates[$0] })
    let matched = pairNumbers()
    if lost.isEmpty, added.isEmpty { return }
    // What is in letters is asked for only where something is left.
    let (spelledSource, spelledTarget) = (source.spelled(), target.spelled())
    pairConversions(matched)
    excuseConversions(matched, source.conversions(), target.conversions(), (spelledSource, spelledTarget))
    let surplus = lost.count - added.count
    Self.excuse(&lost, by: spelledTarget + otherYears)
    Self.excuse(&added, by: spelledSource + years)
    // As many small numbers as one side has in excess are taken to be in words that are not known, unless the other side
    // has a word whose number is nowhere here: that one became another.
    if !Self.hasOpen(spelledTarget, beside: spelledSource, source) { Self.forgive(&lost, surplus) }
    if !Self.hasOpen(spelledSource, beside: spelledTarget, target) { Self.forgive(&added, -surplus) }
  }

  /// Whether one of the numbers in letters, from 3 to 12, is on the other side neither in letters nor in digits.
  private static func hasOpen(_ spelled: [Set<String>], beside others: [Set<String>], _ figures: Figures) -> Bool {
    let known = others.reduce(into: Set()) { $0.formUnion($1) }
    return spelled.contains { values in
      values.contains { value in Int(value).map { (3...12).contains($0) } ?? false } && values.isDisjoint(with: known)
        && !figures.numbers.contains { !values.isDisjoint(with: $0.values) }
        && !figures.dates.contains { date in date.numbers.contains { !values.isDisjoint(with: $0.values) } }
    }
  }

  /// Dates without a counterpart became each other; those that only one side names are compared by their numbers.
  private mutating func compareRest(_ lostDates: [DatedNumbers], _ addedDates: [DatedNumbers]) {
    let count = min(lostDates.count, addedDates.count)
    dates = Array(zip(lostDates, addedDates)).map { (lost: $0, added: $1) }
    lost += lostDates.dropFirst(count).flatMap(\.numbers)
    added += addedDates.dropFirst(count).flatMap(\.numbers)
  }

  /// A number of the source with its counterpart in the target.
  private typealias Pair = (source: NumberValues, target: NumberValues)

  /// Takes out pairs that agree, and gives them.
  private mutating func pairNumbers() -> [Pair] {
    let pairing = Pairing(lost, added) { $0.agrees(with: $1) }
    let matched = pairing.pairs.map { (lost[$0.source], added[$0.target]) }
    keep(pairing)
    return matched
  }

  /// Takes out pairs of which one number is converted: `10 inches` and `25 cm`.
  ///
  /// Where `2 to 3 inches` are `2–7.6 cm`, the 2 that agrees does not: its unit became another.
  private mutating func pairConversions(_ matched: [Pair]) {
    let pairing = Pairing(lost, added, agrees: Conversion.translates)
    let pairs = pairing.pairs.map { (lost[$0.source], added[$0.target]) }
    keep(pairing)
    for (one, other) in matched {
      let isLeftBehind = pairs.contains { source, target in
        (source.isInRange(with: one) && other.unit == nil && target.unit == nil && source.unit == one.unit)
          || (target.isInRange(with: other) && one.unit == nil && source.unit == nil && target.unit == other.unit)
      }
      if isLeftBehind { (lost, added) = (lost + [one], added + [other]) }
    }
  }

  private mutating func keep(_ pairing: Pairing) {
    (lost, added) = (pairing.lost.map { lost[$0] }, pairing.added.map { added[$0] })
  }

  /// Takes out numbers that the other side has in letters.
  private static func excuse(_ numbers: inout [NumberValues], by spelled: [Set<String>]) {
    let pairing = Pairing(numbers, spelled) { !$0.values.union($0.alternatives).isDisjoint(with: $1) }
    numbers = pairing.lost.map { numbers[$0] }
  }

  private static func forgive(_ numbers: inout [NumberValues], _ count: Int) {
    var left = count
    numbers.removeAll { number in
      guard left > 0, number.isOftenSpelledOut else { return false }
      left -= 1
      return true
    }
  }

  /// Takes out numbers that one side gives besides, `45 miles (72 km)` for `72 km`, and those of a measure in letters.
  private mutating func excuseConversions(
    _ matched: [Pair], _ source: [Double], _ target: [Double],
    _ spelled: (source: [Set<String>], target: [Set<String>])
  ) {
    let numbers = matched.map(\.source)
    let measures = numbers.filter { !$0.conversions.isEmpty }
    let givenBesides = { (number: NumberValues) in
      (number.conversions.isEmpty ? measures : numbers).first { Conversion.relates(number, $0) }?.range
    }
    let (lostBesides, addedBesides) = (lost.map(givenBesides), added.map(givenBesides))
    // What both sides give besides one measure, `190 miles (300 km)` and `190 miles (305 km)`, became another number.
    let both = Set(lostBesides.compactMap(\.self)).intersection(addedBesides.compactMap(\.self))
    let isExcused = { (number: NumberValues, besides: Range<Int>?, results: [Double]) in
      besides.map { !both.contains($0) } ?? Conversion.contains(results, number)
    }
    lost = zip(lost, lostBesides).filter { !isExcused($0, $1, target) }.map(\.0)
    added = zip(added, addedBesides).filter { !isExcused($0, $1, source) }.map(\.0)
    // A measure in digits may be in letters on the other side: `20 feet`, `sechs Meter`.
    lost.removeAll { number in spelled.target.contains { Self.isConversion($0, of: number) } }
    added.removeAll { number in spelled.source.contains { Self.isConversion($0, of: number) } }
  }

  private static func isConversion(_ spelled: Set<String>, of number: NumberValues) -> Bool {
    number.conversions.contains { result in spelled.compactMap(Double.init).contains { abs($0 - result) < 0.5 } }
  }
}
