/// What stands around a number, and how much that makes it look like a footnote mark.
struct Surroundings: Hashable, Sendable {
  /// What follows a number.
  private enum Following: Hashable, Sendable {
    case end
    case capital
    case small
    case punctuation
    case other
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let following: Following

  /// Looks at a number in a text.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    following = Self.following(bytes, range.upperBound)
  }

  private static func following(_ bytes: [UInt8], _ end: Int) -> Following {
    var index = end
    while index < bytes.count, bytes.whiteCount(at: index) > 0 { index += bytes.whiteCount(at: index) }
    guard index < bytes.count else { return .end }
    let next = bytes.scalar(at: index).scalar
    if index == end {
      guard next.isCloser || next.isTerminator || ",;:–—".unicodeScalars.contains(next) else { return .other }
      return index + 1 < bytes.count && bytes.scalar(at: index + 1).scalar.isDigit ? .other : .punctuation
    }
    if next.isWordPart { return next.isLower ? .small : .capital }
    return next.isDigit ? .capital : "“„«\"‘‚([–—-".unicodeScalars.contains(next) ? .capital : .small
  }

  /// The weight of a number that is glued to what stands before it.
  ///
  /// - Parameters:
  ///   - before: The scalar before the number.
  ///   - index: That scalar's index.
  func gluedWeight(_ before: Unicode.Scalar, at index: Int) -> Int {
    guard following != .other else { return 0 }
    let earlier = bytes.scalar(before: index)?.scalar
    if before.isTerminator || before.isCloser || ",;:".unicodeScalars.contains(before) {
      guard let earlier, !earlier.isBlank, !"([{«„‚".unicodeScalars.contains(earlier) else { return 0 }
      if earlier.isDigit, !before.isCloser {
        return following == .capital || following == .end || before == "!" || before == "?" ? 1 : 0
      }
      if before == ":" { return 0 }
      return following == .small && before == "." ? 1 : 6
    }
    guard range.count < 3, before.isWordPart, !before.isUpper else { return 0 }
    return 1
  }

  /// The weight of a number behind a space that begins at an index: only after the end of a sentence and before
  /// another or the end.
  func apartWeight(before index: Int) -> Int {
    guard following == .capital || following == .end else { return 0 }
    var end = index
    var closers = 0
    while let (scalar, count) = bytes.scalar(before: end), scalar.isCloser {
      end -= count
      closers += 1
    }
    guard let (last, count) = bytes.scalar(before: end), last.isTerminator || closers > 0 && last.isWordPart else {
      return 0
    }
    if let (earlier, _) = bytes.scalar(before: end - count), earlier.isDigit || earlier.isBlank { return 0 }
    return following == .end ? 3 : 2
  }
}
