package import Languages
package import Tables

/// How a column of texts in a language is set.
package enum ReviewLanguage {
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let rightToLeftScripts: Set<String> = ["Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"]
  private static let asian: Set<String> = ["ja", "ko", "wuu", "yue", "zh"]
  private static let complex: Set<String> = [
    "bn", "bo", "dz", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "si", "ta", "te", "th",
  ]

  /// A column of a review table with texts in a language.
  static func column(_ column: ReviewColumn, _ language: Language) -> TableLayout.Column {
    self.column(ReviewHeader.title(column, language), width: column.width, language)
  }

  /// A column with texts in a language: its direction and the family of its script.
  package static func column(_ title: String, width: Int, _ language: Language) -> TableLayout.Column {
    var made = TableLayout.Column(title, width: width, language: language.tag)
    made.isRightToLeft =
      language.script.map(rightToLeftScripts.contains) ?? rightToLeft.contains(language.primary)
    if made.isRightToLeft || complex.contains(language.primary) { made.script = .complex }
    if asian.contains(language.primary) { made.script = .asian }
    return made
  }
}
