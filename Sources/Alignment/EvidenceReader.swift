internal import Text
internal import Translation

/// Finds the evidence in segments, across scripts.
///
/// The versions that are to be aligned with each other must be read by the same reader.
final class EvidenceReader {
  private(set) var table = EvidenceTable()
  private let latin = Transliterator("Any-Latin; Latin-ASCII")

  /// The numbers of a segment's pieces of evidence, sorted, each once.
  func evidence(in content: InlineText) -> [Int] {
    var found: Set<Int> = []
    for code in content.codes where code.kind == .noteReference && !code.label.isEmpty {
      found.insert(table.number(.note, Array(code.label.utf8)))
    }
    var bytes = Array((latin?(content.text) ?? content.text).utf8)
    for range in Addresses.ranges(in: bytes).reversed() {
      found.insert(table.number(.address, bytes[range].map { isCapital($0) ? $0 | 0x20 : $0 }))
      bytes.replaceSubrange(range, with: [0x20])
    }
    var index = 0
    var isFirst = true
    while index < bytes.count {
      let start = index
      if isDigit(bytes[index]) {
        index = endOfNumber(bytes, index)
        addNumber(bytes[start..<index], to: &found)
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "'") { index += 1 }
        addWord(bytes[start..<index], isFirst: isFirst, to: &found)
        isFirst = false
      } else {
        if let mark = Self.marks[bytes[index]] { found.insert(table.number(.mark, [mark])) }
        index += 1
      }
    }
    return found.sorted()
  }

  private func addNumber(_ bytes: ArraySlice<UInt8>, to found: inout Set<Int>) {
    let digits = bytes.filter(isDigit).drop { $0 == 0x30 }
    guard !digits.isEmpty else { return }
    found.insert(table.number(digits.count > 1 ? .number : .digit, Array(digits)))
  }

  private func addWord(_ bytes: ArraySlice<UInt8>, isFirst: Bool, to found: inout Set<Int>) {
    let isName = !isFirst && bytes.first.map(isCapital) == true
    let letters = bytes.filter(isLetter).map { $0 | 0x20 }
    guard let skeleton = Skeleton.skeleton(of: letters[...], isName: isName) else { return }
    found.insert(table.number(isName ? .name : .word, skeleton))
  }

  /// Digits with single separators or spaces between groups of three.
  private func endOfNumber(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isDigit(bytes[end]) {
        end += 1
      } else if ".,".utf8.contains(bytes[end]), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
        end += 1
      } else if bytes[end] == 0x20, end + 3 < bytes.count, bytes[(end + 1)...(end + 3)].allSatisfy(isDigit),
        end + 4 == bytes.count || !isDigit(bytes[end + 4]), end - start <= 3 || bytes[end - 4] == 0x20
      {
        end += 4
      } else {
        break
      }
    }
    return end
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Marks that translations keep, quotes in one shape.
  private static let marks: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("?!:;(%$\"<>#[".utf8, "?!:;(%$\"\"\"#[".utf8))
}
