internal import Text

/// The numbers of a text that are written in digits, outside addresses.
struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private let classes: [CharacterClass]
  private let addresses: [Range<Int>]

  /// Prepares a text.
  init(_ text: CheckedText) {
    scalars = text.scalars
    classes = text.classes
    addresses = text.addresses
  }

  /// The numbers, in order, with their places in Unicode scalars.
  ///
  /// - Complexity: O(*n*).
  func numbers() -> [NumberValues] {
    var (numbers, index) = ([NumberValues](), 0)
    var rest = addresses[...]
    while index < scalars.count {
      if let address = rest.first, address.lowerBound <= index {
        index = max(index, address.upperBound)
        rest.removeFirst()
      } else if classes[index].contains(.digit) {
        let number = number(at: index)
        numbers.append(number)
        index = number.range.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  private func number(at start: Int) -> NumberValues {
    var (groups, separators) = ([digits(at: start)], [Unicode.Scalar]())
    var end = start + groups[0].count
    while !isInList(start), let (separator, group) = nextGroup(at: end, after: groups, separators) {
      separators.append(separator)
      groups.append(group)
      end += 1 + group.count
    }
    // `1,2,3` is a list: its first number ends here.
    if separators.count > 1, separators.allSatisfy({ $0 == "," }), groups.dropFirst().contains(where: { $0.count != 3 })
    {
      (groups, separators, end) = ([groups[0]], [], start + groups[0].count)
    }
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    return NumberValues(groups: groups, separators: separators, text: text, range: start..<end)
  }

  /// Whether the numbers before were found to be a list without spaces.
  private func isInList(_ start: Int) -> Bool {
    start > 1 && scalars[start - 1] == "," && classes[start - 2].contains(.digit)
  }

  /// The separator and digits that carry a number on: a point or comma before digits, a space or apostrophe only
  /// before a group of exactly three after one of at most three, a colon between hours and minutes.
  private func nextGroup(
    at index: Int, after groups: [String], _ separators: [Unicode.Scalar]
  ) -> (Unicode.Scalar, String)? {
    guard index + 1 < scalars.count, classes[index + 1].contains(.digit), !classes[index].contains(.letter) else {
      return nil
    }
    let (separator, group) = (scalars[index], digits(at: index + 1))
    switch separator {
    case ".", ",": return (separator, group)
    case ":": return groups.count == 1 && !ClockTime.values(groups + [group]).isEmpty ? (separator, group) : nil
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
      guard group.count == 3, groups.allSatisfy({ $0.count <= 3 }), groups.dropFirst().allSatisfy({ $0.count == 3 }),
        separators.allSatisfy({ $0 != "." && $0 != "," })
      else { return nil }
      return (" ", group)
    default: return nil
    }
  }

  private func digits(at start: Int) -> String {
    var end = start
    while end < scalars.count, (0x30...0x39).contains(scalars[end].value) { end += 1 }
    if end == scalars.count || !classes[end].contains(.digit) {
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    return String(
      scalars[start...].prefix { $0.isDecimalDigit }.compactMap {
        $0.properties.numericValue.map { Character(String(Int($0))) }
      })
  }
}
