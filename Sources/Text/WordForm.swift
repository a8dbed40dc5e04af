extension String {
  /// A word in the form under which words are looked up: case-folded, in NFC, `ё` as `е`, one kind of apostrophe, no
  /// soft hyphens and no stress marks.
  package var wordForm: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var form = String.UnicodeScalarView()
    for scalar in caseFolded.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{301}": continue
      case "ё": form.append("е")
      case "’", "ʼ", "ʹ", "`": form.append("'")
      default: form.append(scalar)
      }
    }
    return String(form)
  }
}
