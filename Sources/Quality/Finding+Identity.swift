internal import Text

extension Finding {
  /// What a finding is known by from one run to the next: sixteen hexadecimal digits.
  ///
  /// It stays the same as long as the check, the source and the words in question are the same, wherever the segment
  /// moves; a finding about a whole target changes with it.
  public var identity: String {
    let place = span.map { "\($0.side.rawValue) \(excerpt(of: $0))" } ?? target
    let digits = String(UInt64(bitPattern: "\(check)\u{1F}\(source)\u{1F}\(place)".stableHash), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The words of a span.
  public func excerpt(of span: Span) -> String {
    let scalars = Array((span.side == .source ? source : target).unicodeScalars)
    return String(String.UnicodeScalarView(scalars[span.range.clamped(to: 0..<scalars.count)]))
  }

  /// A target with the safe findings among some applied to it; `nil` where there are none.
  ///
  /// Of findings that overlap the first is applied.
  public static func mended(_ target: String, by findings: [Finding]) -> String? {
    var scalars = Array(target.unicodeScalars)
    var (end, isChanged) = (scalars.count, false)
    let safe = findings.filter { $0.isSafe && $0.target == target && $0.span?.side == .target }
    for finding in safe.sorted(by: { ($0.span?.range.lowerBound ?? 0) > ($1.span?.range.lowerBound ?? 0) }) {
      guard let range = finding.span?.range, let replacement = finding.suggestion, range.upperBound <= end else {
        continue
      }
      scalars.replaceSubrange(range, with: Array(replacement.unicodeScalars))
      (end, isChanged) = (range.lowerBound, true)
    }
    return isChanged ? String(String.UnicodeScalarView(scalars)) : nil
  }
}
