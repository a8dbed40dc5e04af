internal import CICU

extension String {
  /// The text in Normalization Form C (UAX #15); the text itself where it is ASCII.
  ///
  /// - Complexity: O(*n*), without a copy for ASCII.
  package var nfc: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unsafe filled(from: self, guess: utf8.count + 16) { source, target in
      unsafe cicu_nfc(source.baseAddress, Int64(source.count), target.baseAddress, Int64(target.count))
    } ?? self
  }

  /// The text with full case folding (Unicode, section 3.13, toCasefold), in Normalization Form C.
  ///
  ///     "STRASSE".caseFolded == "Straße".caseFolded   // true
  package var caseFolded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    let folded = unsafe filled(from: self, guess: utf8.count + 16) { source, target in
      unsafe cicu_fold(source.baseAddress, Int64(source.count), target.baseAddress, Int64(target.count))
    }
    return (folded ?? self).nfc
  }

  /// The text with every run of white space made one space, and none at the ends.
  ///
  /// No-break spaces count as white space: two texts that differ only in them say the same.
  package var spaceFolded: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var isPending = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.unicodeScalars.append(" ") }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// What makes two segments the same to an exact look-up: NFC, white space folded; case and punctuation count.
  package var exactForm: String { nfc.spaceFolded }

  /// What makes two segments nearly the same: the exact form, case-folded.
  package var comparisonForm: String { caseFolded.spaceFolded }
}
