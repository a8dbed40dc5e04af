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
    pairConversions()
    excuseConversions(matched, source.conversions(), target.conversions(), (spelledSource, spelledTarget))
    let surplus = lost.count - added.count
    Self.excuse(&lost, by: spelledTarget + otherYears)
    Self.excuse(&added, by: spelledSource + years)
    // As many small numbers as one side has in excess are taken to be in words that are not known.
    Self.forgive(&lost, surplus)
    Self.forgive(&added, -surplus)
  }

  /// Dates without a counterpart became each other; those that only one side names are compared by their numbers.
  private mutating func compareRest(_ lostDates: [DatedNumbers], _ addedDates: [DatedNumbers]) {
    let count = min(lostDates.count, addedDates.count)
    dates = Array(zip(lostDates, addedDates)).map { (lost: $0, added: $1) }
    lost += lostDates.dropFirst(count).flatMap(\.numbers)
    added += addedDates.dropFirst(count).flatMap(\.numbers)
  }

  /// Takes out pairs that agree, and gives their numbers.
  private mutating func pairNumbers() -> [NumberValues] {
    let pairing = Pairing(lost, added) { $0.agrees(with: $1) }
    let matched = pairing.pairs.map { lost[$0.source] }
    keep(pairing)
    return matched
  }

  /// Takes out pairs of which one number is converted: `10 inches` and `25 cm`.
  private mutating func pairConversions() { keep(Pairing(lost, added, agrees: Conversion.translates)) }

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
    _ matched: [NumberValues], _ source: [Double], _ target: [Double],
    _ spelled: (source: [Set<String>], target: [Set<String>])
  ) {
    let measures = matched.filter { !$0.conversions.isEmpty }
    let isGivenBesides = { (number: NumberValues) in
      (number.conversions.isEmpty ? measures : matched).contains { Conversion.relates(number, $0) }
    }
    lost.removeAll { isGivenBesides($0) || Conversion.contains(target, $0) }
    added.removeAll { isGivenBesides($0) || Conversion.contains(source, $0) }
    // A measure in digits may be in letters on the other side: `20 feet`, `sechs Meter`.
    lost.removeAll { number in spelled.target.contains { Self.isConversion($0, of: number) } }
    added.removeAll { number in spelled.source.contains { Self.isConversion($0, of: number) } }
  }

  private static func isConversion(_ spelled: Set<String>, of number: NumberValues) -> Bool {
    number.conversions.contains { result in spelled.compactMap(Double.init).contains { abs($0 - result) < 0.5 } }
  }
}
