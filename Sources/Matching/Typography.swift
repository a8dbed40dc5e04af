extension String {
  /// The text with every typographic variant of quotes, apostrophes, dashes and the ellipsis in one shape.
  ///
  ///     "«it’s» – so…".inOneTypography   // "\"it's\" - so..."
  var inOneTypography: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F: result += "\""
      case 0x2018...0x201B, 0x2039, 0x203A, 0x02BC, 0x00B4: result += "'"
      case 0x2010...0x2015, 0x2212: result += "-"
      case 0x2026: result += "..."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
