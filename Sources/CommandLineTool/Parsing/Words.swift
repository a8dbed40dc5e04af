extension String {
  /// A Swift name as a command line writes it: `dryRun` becomes `dry-run`, `baseURL` becomes `base-url`.
  var hyphenated: String {
    var result = ""
    var follows = false
    for character in self {
      if character.isUppercase && follows { result += "-" }
      follows = !character.isUppercase
      result += character.lowercased()
    }
    return result
  }

  /// The parts between spaces.
  var words: [String] { split(separator: " ").map(String.init) }
}

extension [String] {
  /// The words as a choice: `a`, `a or b`, `a, b or c`.
  var alternatives: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
