/// Leads from UTF-8 offsets of a text to Unicode scalar offsets and back.
package struct ScalarPlaces: Sendable {
  /// For each byte the number of the scalar it belongs to, and the number of all scalars at the end; empty for ASCII.
  private let numbers: [Int]

  /// Counts the scalars of a text.
  ///
  /// - Complexity: O(*n*).
  package init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      numbers = []
      return
    }
    var (numbers, number) = ([Int](), -1)
    numbers.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { number += 1 }
      numbers.append(number)
    }
    numbers.append(number + 1)
    self.numbers = numbers
  }

  /// The scalar offset of a UTF-8 offset.
  package func scalar(at byte: Int) -> Int { numbers.isEmpty ? byte : numbers[byte] }

  /// The scalar offsets of a range of UTF-8 offsets.
  package func scalars(of bytes: Range<Int>) -> Range<Int> {
    scalar(at: bytes.lowerBound)..<scalar(at: bytes.upperBound)
  }
}
