/// Pieces of regular expressions for exported rules, in the notation that ICU and Java share.
///
/// Lookbehinds and repetitions before a place are bounded, so that tools which look back may take them.
enum ExportPattern {
  /// Closing quotes, brackets and note marks.
  static let closers = #"(?:["'“”’»›)\]}*†]|\[\p{Nd}{1,4}\]|[\u00B2\u00B3\u00B9\u2070-\u2079]){0,4}"#
  /// Closing quotes alone.
  static let quotes = #"["'“”’»›]{0,2}"#
  /// The last mark of a sentence and what is attached to it, a quote behind a space included.
  static let end = #"[.?!…]"# + closers + #"(?:\s[»”]"# + closers + ")?"
  /// White space, all of it.
  static let space = #"\s++"#
  /// Dashes, opening quotes and brackets, dots that lead into a sentence.
  static let lead = #"(?:[\p{Ps}\p{Pi}\p{Pf}\p{Pd}"'¿¡….]\s?+){0,6}+"#
  /// No letter, digit or joiner ends here: a word begins.
  static let start = #"(?<![\p{L}\p{M}\p{N}._@/\\&°])"#
  /// No letter or digit goes on here: a word ends.
  static let stop = #"(?![\p{L}\p{M}\p{N}])"#
  /// A letter that begins a sentence.
  static let capital = #"[\p{Lu}\p{Lt}]"#
  /// A Roman numeral of two letters or more.
  static let roman = "[IVXLCDMІХ]{2,8}"

  /// One of several; of a form that nothing matches where there is none.
  static func oneOf(_ patterns: [String]) -> String {
    patterns.isEmpty ? "(?!)" : "(?:" + patterns.joined(separator: "|") + ")"
  }

  /// An abbreviation, its last full stop included.
  static func abbreviation(_ entry: LexiconWords.Abbreviation) -> String {
    parts(entry).joined(separator: "")
  }

  /// The words of an abbreviation, each with the full stop and the white space behind it.
  static func parts(_ entry: LexiconWords.Abbreviation) -> [String] {
    let words = entry.text.split(separator: " ").map(String.init)
    return words.enumerated().map { number, word in
      let isLast = number == words.count - 1
      let hasStop = word.hasSuffix(".") && word.utf8.count > 1
      let text = hasStop ? String(word.dropLast()) : word
      let pattern = number == 0 && !entry.isCapital ? eitherCase(text) : escaped(text)
      if isLast { return pattern + (word.hasSuffix("!") ? "" : #"\."#) }
      return pattern + (hasStop ? #"\.\s?"# : #"\s"#)
    }
  }

  /// One of several words that begin sentences, with a capital; one that ends in an apostrophe has a word behind it.
  static func oneOf(starters words: [String]) -> String {
    let patterns = words.map { escaped($0.prefix(1).uppercased() + $0.dropFirst()) }
    let open = patterns.filter { $0.hasSuffix("['’]") }
    let whole = patterns.filter { !$0.hasSuffix("['’]") }
    return open.isEmpty ? oneOf(whole) + stop : oneOf([oneOf(whole) + stop] + open)
  }

  /// A word whose first letter may be a capital.
  static func eitherCase(_ word: String) -> String {
    guard let first = word.first, first.uppercased() != first.lowercased(), first.uppercased().count == 1 else {
      return escaped(word)
    }
    return "[\(first.uppercased())\(first.lowercased())]" + escaped(String(word.dropFirst()))
  }

  /// A text that stands for itself.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "'", "’": result += "['’]"
      case " ": result += #"\s"#
      case _ where #"\.[]{}()*+-?^$|&#/"#.contains(character): result += "\\\(character)"
      default: result.append(character)
      }
    }
  }
}
