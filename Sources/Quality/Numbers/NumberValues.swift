/// A number as it is written, with every value it may have.
///
/// `1,500` is fifteen hundred in English and one and a half in Polish; both are kept, and two numbers agree where they
/// share a value. Values are kept in decimal notation, exactly: `1500`, `1.5`; times as `17:30`.
struct NumberValues: Hashable, Sendable {
  /// The values it may have.
  var values: Set<String>
  /// What it may be written as besides: agrees with values, not with other such forms.
  var alternatives: Set<String> = []
  /// What it may come to in another unit; empty where it has no unit that is converted.
  var conversions: [Double] = []
  /// The unit that is converted, as `units.txt` names it; `nil` where it has none.
  var unit: String?
  /// Where the word for that unit stands.
  var unitRange: Range<Int>?
  /// The number as written.
  var text: String
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>

  /// Whether two numbers may be the same.
  func agrees(with other: NumberValues) -> Bool {
    !values.isDisjoint(with: other.values) || !alternatives.isDisjoint(with: other.values)
      || !values.isDisjoint(with: other.alternatives)
  }

  /// Whether the number may be spelled out in words in another language: a whole number up to twelve.
  var isOftenSpelledOut: Bool { whole.map { $0 <= 12 && values.contains(String($0)) } ?? false }

  /// Its value, where it is written in digits alone.
  var whole: Int? { text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil }

  /// Whether it may be a day of a month.
  var isDay: Bool { text.utf8.count <= 2 && whole.map { (1...31).contains($0) } ?? false }

  /// Whether it may be a year in full.
  var isYear: Bool { whole.map { (1_000...2_999).contains($0) } ?? false }

  /// Whether it stands so close to another number that both may be the ends of a range.
  func isInRange(with other: NumberValues) -> Bool {
    let gap = max(range.lowerBound, other.range.lowerBound) - min(range.upperBound, other.range.upperBound)
    return (0...6).contains(gap)
  }

  /// Reads groups of digits and what stands between them.
  init(groups: [String], separators: [Unicode.Scalar], text: String, range: Range<Int>) {
    self.text = text
    self.range = range
    values = separators == [":"] ? ClockTime.values(groups) : Self.values(groups, separators)
    if separators == ["."] { values.formUnion(ClockTime.values(groups)) }
  }

  private static func values(_ groups: [String], _ separators: [Unicode.Scalar]) -> Set<String> {
    guard let last = separators.last else {
      // More digits than a day or an hour has, the first a zero, are a code and no quantity: `007`.
      return [groups[0].utf8.count > 2 && groups[0].hasPrefix("0") ? groups[0] : plain(groups[0])]
    }
    let isGrouped = groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    let decimal = decimal(groups.dropLast().joined(), groups[groups.count - 1])
    let isPoint = last == "." || last == ","
    if Set(separators).count > 1 { return isPoint ? [decimal] : [plain(groups.joined())] }
    if separators.count > 1 { return isGrouped ? [plain(groups.joined())] : [groups.map(plain).joined(separator: ".")] }
    if isGrouped { return isPoint ? [plain(groups.joined()), decimal] : [plain(groups.joined())] }
    return [decimal]
  }

  /// Digits without leading zeros.
  static func plain(_ digits: String) -> String {
    let trimmed = digits.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }

  /// A whole part and a fraction, without zeros that say nothing.
  static func decimal(_ whole: String, _ fraction: String) -> String {
    let trimmed = fraction.reversed().drop { $0 == "0" }.reversed()
    return trimmed.isEmpty ? plain(whole) : plain(whole) + "." + String(trimmed)
  }
}
