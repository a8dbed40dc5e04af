internal import Text

/// Finds what may be the mark of a footnote in running text.
///
/// What a mark looks like is weak evidence: a number behind a full stop may be an article or a year. So each candidate
/// has a weight, and `NoteChain` picks those that count upwards.
enum NoteMarks {
  /// A number or sign that may be a mark.
  struct Candidate: Hashable, Sendable {
    /// The bytes to take out, with the space before a mark that stands apart.
    var range: Range<Int>
    /// The label it names.
    var label: String
    /// The label's value; 0 for a sign.
    var number: Int
    /// How much it looks like a mark: 1 hardly, 6 very.
    var weight: Int
  }

  /// The candidates in a text, in order.
  ///
  /// - Complexity: O(*n*).
  static func candidates(in bytes: [UInt8]) -> [Candidate] {
    var result: [Candidate] = []
    var addresses = Addresses.ranges(in: bytes)[...]
    var index = 0
    while index < bytes.count {
      if let address = addresses.first, index >= address.lowerBound {
        index = max(index + 1, address.upperBound)
        addresses = addresses.dropFirst()
        continue
      }
      guard isMarkByte(bytes[index]), let candidate = candidate(bytes, at: index) else {
        index += 1
        continue
      }
      if candidate.weight > 0 { result.append(candidate) }
      index = max(index + 1, candidate.range.upperBound)
    }
    return result
  }

  /// Whether a byte can begin a digit, a superscript digit, a bracket or a sign.
  private static func isMarkByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x5B || byte == 0x2A || byte == 0xC2 || byte == 0xE2
  }

  /// The candidate at an index; one of weight 0 says that the number there is none.
  private static func candidate(_ bytes: [UInt8], at index: Int) -> Candidate? {
    let (scalar, _) = bytes.scalar(at: index)
    if scalar.isDigit { return digits(bytes, at: index) }
    if scalar == "[" { return bracketed(bytes, at: index) }
    guard scalar.superscriptDigit != nil || "*†‡".unicodeScalars.contains(scalar) else { return nil }
    return raised(bytes, at: index)
  }

  private static func digits(_ bytes: [UInt8], at index: Int) -> Candidate {
    let end = index + bytes[index...].prefix { (0x30...0x39).contains($0) }.count
    let label = String(decoding: bytes[index..<end].prefix(4), as: UTF8.self)
    var result = Candidate(range: index..<end, label: label, number: Int(label) ?? 0, weight: 0)
    guard end - index <= 3, bytes[index] != 0x30, let before = bytes.scalar(before: index) else { return result }
    let surroundings = Surroundings(bytes, index..<end)
    if before.scalar.isBlank {
      result.weight = surroundings.apartWeight(before: index - before.count)
      if result.weight > 0 { result.range = (index - before.count)..<end }
    } else {
      result.weight = surroundings.gluedWeight(before.scalar, at: index - before.count)
    }
    return result
  }

  /// `[12]`, with the space before it.
  private static func bracketed(_ bytes: [UInt8], at index: Int) -> Candidate? {
    let digits = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
    guard index > 0, (1...3).contains(digits.count), digits.endIndex < bytes.count, bytes[digits.endIndex] == 0x5D
    else { return nil }
    let label = String(decoding: digits, as: UTF8.self)
    let space = bytes.scalar(before: index).flatMap { $0.scalar.isBlank ? $0.count : 0 } ?? 0
    guard index > space else { return nil }
    return Candidate(
      range: (index - space)..<(digits.endIndex + 1), label: label, number: Int(label) ?? 0, weight: 6)
  }

  /// Superscript digits, or asterisks and daggers, behind a word.
  private static func raised(_ bytes: [UInt8], at index: Int) -> Candidate? {
    let (label, end) = bytes.noteSigns(in: index..<bytes.count) { $0.utf8.count < 8 }
    guard let (before, _) = bytes.scalar(before: index), !before.isBlank, !before.isDigit, label.utf8.count < 8
    else { return nil }
    if end < bytes.count, bytes.scalar(at: end).scalar.isWordPart { return nil }
    return Candidate(range: index..<end, label: label, number: Int(label) ?? 0, weight: before.isWordPart ? 3 : 6)
  }
}
