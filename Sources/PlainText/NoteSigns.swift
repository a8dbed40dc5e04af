internal import Text

extension [UInt8] {
  /// The superscript digits, as plain ones, and the asterisks and daggers that a range begins with, and where they end.
  ///
  /// Signs are read while the label so far is short enough; the last one may make it too long.
  func noteSigns(in range: Range<Int>, while isShort: (String) -> Bool) -> (label: String, end: Int) {
    var (end, label) = (range.lowerBound, "")
    while end < range.upperBound, isShort(label) {
      let (scalar, count) = scalar(at: end)
      if let digit = scalar.superscriptDigit {
        label += String(digit)
      } else if "*†‡".unicodeScalars.contains(scalar) {
        label.unicodeScalars.append(scalar)
      } else {
        break
      }
      end += count
    }
    return (label, end)
  }
}
