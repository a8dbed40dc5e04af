internal import Translation

/// Asks whether all versions of a text quote somebody.
struct QuoteComparison: ReleaseCheck {
  static let rules = [
    CheckRule(
      "release-quote", .note, isOn: false,
      "Most versions of a text have quotation marks, one or a few have none.",
      reason: "Languages differ in what they put between marks, titles above all, so this is asked for by name.",
      example: "“No,” he said. (en) → „Nie”, powiedział. (pl), «Ні», – сказав він. (uk), Нет, сказал он. (ru)")
  ]

  func differences(among versions: [CheckedText?]) -> [ReleaseDifference] {
    let present = versions.indices.filter { versions[$0] != nil }
    var places: [Int: Range<Int>] = [:]
    for version in present { places[version] = versions[version].flatMap(quotation) }
    let lacking = Set(present.filter { places[$0] == nil })
    guard ReleaseDifference.isTelling(lacking.count, of: present.count) else { return [] }
    return [ReleaseDifference(check: "release-quote", what: "a quotation", lacking: lacking, places: places)]
  }

  /// The first mark of a text that has two; a mark behind a digit is one of inches.
  private func quotation(_ text: CheckedText) -> Range<Int>? {
    guard text.hasSigns || text.has("\"") else { return nil }
    let marks = text.scalars.indices.filter { index in
      "\"“”„«»‟".unicodeScalars.contains(text.scalars[index])
        && !(text.scalars[index] == "\"" && text.kind(at: index - 1).contains(.digit))
    }
    return marks.count < 2 ? nil : marks.first.map { $0..<$0 + 1 }
  }
}
