/// A text as regular expressions read it: UTF-16 units, each with its UTF-8 offset.
///
/// Held in place for the matchers that point into it. A byte that is not UTF-8 reads as U+FFFD. Safe to share: nothing
/// changes after it is made.
@safe package final class SearchText: @unchecked Sendable {
  /// The UTF-16 units; they live as long as this object and are not changed.
  let pointer: UnsafeMutablePointer<UInt16>
  /// The number of units.
  package let count: Int
  /// For each unit the UTF-8 offset of its character, and the number of bytes at the end; empty for ASCII.
  private let offsets: [Int32]
  private let byteCount: Int

  /// Prepares a text.
  package convenience init(_ text: String) { self.init(Array(text.utf8)) }

  /// Prepares a text in UTF-8, shorter than 2 GB.
  ///
  /// - Complexity: O(*n*), with up to seven bytes of memory for each byte of the text.
  package init(_ text: [UInt8]) {
    precondition(text.count < Int(Int32.max), "a text of \(text.count) bytes is too long to be searched")
    let pointer = UnsafeMutablePointer<UInt16>.allocate(capacity: text.count + 1)
    unsafe self.pointer = pointer
    byteCount = text.count
    if text.allSatisfy({ $0 < 0x80 }) {
      for index in text.indices { unsafe (pointer + index).initialize(to: UInt16(text[index])) }
      (count, offsets) = (text.count, [])
      return
    }
    var offsets: [Int32] = []
    offsets.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      let (value, length) = Self.scalar(text, index)
      if value >= 0x10000 {
        unsafe (pointer + offsets.count).initialize(to: UInt16(0xD7C0 + (value >> 10)))
        offsets.append(Int32(index))
        unsafe (pointer + offsets.count).initialize(to: UInt16(0xDC00 | (value & 0x3FF)))
      } else {
        unsafe (pointer + offsets.count).initialize(to: UInt16(value))
      }
      offsets.append(Int32(index))
      index += length
    }
    count = offsets.count
    offsets.append(Int32(text.count))
    self.offsets = offsets
  }

  deinit { unsafe pointer.deallocate() }

  /// The unit at an offset.
  package subscript(index: Int) -> UInt16 {
    precondition(index >= 0 && index < count, "unit \(index) of \(count)")
    return unsafe pointer[index]
  }

  /// The UTF-8 offset of a unit offset.
  package func byte(at unit: Int) -> Int { offsets.isEmpty ? unit : Int(offsets[unit]) }

  /// The UTF-8 range of a range of units.
  package func bytes(of units: Range<Int>) -> Range<Int> { byte(at: units.lowerBound)..<byte(at: units.upperBound) }

  /// The offset of the unit at or after a UTF-8 offset that begins a character.
  ///
  /// - Complexity: O(log *n*).
  package func unit(at byte: Int) -> Int {
    if offsets.isEmpty { return min(byte, count) }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The offset of the next character; one past the end at the end.
  package func next(_ unit: Int) -> Int { unit + 1 < count && isInside(unit + 1) ? unit + 2 : unit + 1 }

  /// Whether an offset stands between the two units of one character.
  package func isInside(_ unit: Int) -> Bool {
    guard unit > 0, unit < count else { return false }
    return self[unit] & 0xFC00 == 0xDC00 && self[unit - 1] & 0xFC00 == 0xD800
  }

  /// The code point at an offset and its bytes.
  private static func scalar(_ text: [UInt8], _ index: Int) -> (value: UInt32, length: Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard text[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, value < 0x110000, value & 0xFFFF_F800 != 0xD800 else { return (0xFFFD, 1) }
    return (value, length)
  }
}
