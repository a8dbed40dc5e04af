extension Flow {
  /// The text with every byte that is no part of valid UTF-8 made U+FFFD, and how many there were.
  ///
  /// - Complexity: O(*n*).
  func repaired() -> (flow: Flow, replaced: Int) {
    if String(validating: bytes, as: UTF8.self) != nil { return (self, 0) }
    var result = Flow(base: base)
    var (index, start, run, replaced) = (0, 0, 0, 0)
    while index < bytes.count {
      let count = Self.validCount(bytes, at: index)
      if count > 0 {
        index += count
        continue
      }
      _ = result.take(self, start..<index, run: &run)
      result.replacement()
      replaced += 1
      index += 1
      start = index
    }
    _ = result.take(self, start..<index, run: &run)
    return (result, replaced)
  }

  /// The length of the valid sequence at an index, 0 where there is none (The Unicode Standard, table 3-7).
  private static func validCount(_ bytes: [UInt8], at index: Int) -> Int {
    func isNext(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isNext(1) ? 2 : 0
    case 0xE0: return isNext(1, 0xA0...0xBF) && isNext(2) ? 3 : 0
    case 0xED: return isNext(1, 0x80...0x9F) && isNext(2) ? 3 : 0
    case 0xE1...0xEF: return isNext(1) && isNext(2) ? 3 : 0
    case 0xF0: return isNext(1, 0x90...0xBF) && isNext(2) && isNext(3) ? 4 : 0
    case 0xF4: return isNext(1, 0x80...0x8F) && isNext(2) && isNext(3) ? 4 : 0
    case 0xF1...0xF3: return isNext(1) && isNext(2) && isNext(3) ? 4 : 0
    default: return 0
    }
  }
}
