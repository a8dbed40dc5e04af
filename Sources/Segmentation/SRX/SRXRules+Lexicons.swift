package import Languages

extension SRXRules {
  private typealias Pattern = ExportPattern

  /// What our rules and lexicons say, as far as two expressions around a place can say it.
  ///
  /// Three layers by cascade: exceptions for all languages, the lexicon of one, breaks for all behind the words that
  /// all languages share. A language without a lexicon has the first and the last. What is left out: what depends on where the segment before began, the parity
  /// of quotes, addresses, and bullets.
  ///
  /// - Parameter languages: The languages whose lexicons are written; all of `Locales/` unless given.
  package init(ofLexicons languages: [Language] = Language.withLocale) {
    self.init()
    cascades = true
    (formatHandling.start, formatHandling.end, formatHandling.isolated) = (false, true, false)
    languageRules.append(LanguageRule("Exceptions", rules: Self.exceptions))
    maps.append(LanguageMap(".*", to: "Exceptions"))
    for language in languages {
      guard let lexicon = Lexicon.of(language) else { continue }
      languageRules.append(LanguageRule(language.tag, rules: Self.rules(LexiconWords(lexicon))))
      maps.append(LanguageMap("\(language.tag)(?:[-_].*)?", to: language.tag))
    }
    languageRules.append(LanguageRule("Default", rules: Self.rules(LexiconWords(.common)) + Self.breaks))
    maps.append(LanguageMap(".*", to: "Default"))
  }

  private static func no(_ before: String, _ after: String, _ comment: String) -> Rule {
    Rule(false, before: before, after: after, comment: comment)
  }

  private static func yes(_ before: String, _ after: String, _ comment: String) -> Rule {
    Rule(true, before: before, after: after, comment: comment)
  }

  /// Exceptions for all languages.
  private static let exceptions: [Rule] = [
    no(
      "[.?!…]" + Pattern.closers, #"\s[»”](?:[\s.,;:!?)]|$)"#, "a closing quote behind a space belongs to the sentence"),
    no(Pattern.end, #"\s*+[,;:)\]}]"#, "the sentence goes on"),
    no(Pattern.end, #"\s++[.?!…]++(?:\s|$)"#, "marks that stand free belong to the sentence"),
    no(Pattern.end, #"\s++[\p{Pd}\p{Pi}\p{Pf}"']++\s*+$"#, "nothing but quotes and dashes follows"),
    no(
      Pattern.end, Pattern.space + Pattern.lead + #"(?!https?://|www\.)\p{Ll}(?!\p{Lu})"#, "a lower-case letter follows"
    ),
    no(
      #"(?:[(\[{]|^["'«„“]?)(?:[!?…]|\.\.)[!?….]{0,8}"# + Pattern.closers, #"\s"#,
      "a mark that stands in brackets or at the start"),
    no(#"(?<=\([^()]{0,160})\."# + Pattern.quotes, #"\s[^()]{0,160}\)"#, "inside a parenthesis that soon closes"),
    no(
      #"^[\s"'«„“(•*]{0,8}(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|\p{L}|[IVXLCDM]{1,8})\."#, #"\s"#,
      "the head of a list item"),
    no(
      #"(?:[!?…]|\p{Ll}{4}\.)["'”’»)\]]{0,2}\s{1,4}\p{Nd}{1,3}\."#, #"\s"#, "the head of a list item behind a sentence"),
  ]

  /// Breaks for all languages.
  private static let breaks: [Rule] = [
    yes(
      #"\p{Ll}{3}[.?!…]["'”’»)\]]{0,2}[1-9]\p{Nd}{0,2}"#, Pattern.space + Pattern.lead + #"[\p{Lu}\p{Lt}\p{Lo}]"#,
      "the number of a note at the end of a sentence"),
    yes(Pattern.end, Pattern.space + #"\S"#, "the end of a sentence"),
    yes("[।॥؟۔։።፧။។៕]" + Pattern.closers, Pattern.space + #"\S"#, "the end of a sentence in other scripts"),
    yes("[。！？｡][」』”’）】》〉]{0,3}", "[^」』”’）】》〉。！？｡]", "the end of a sentence in scripts without spaces"),
  ]

  /// What the lexicon of a language says.
  private static func rules(_ words: LexiconWords) -> [Rule] {
    let starters = Pattern.lead + #"(?!\p{Lu}\.)"# + Pattern.oneOf(starters: words.starters)
    return units(words, starters) + titles(words) + numbers(words, starters) + undecided(words, starters) + [
      no(#"(?:[@/\\]|www\.)\S{0,64}\."#, #"\S"#, "inside an address"),
      yes(
        #"\p{Ll}[.]"#, Pattern.oneOf(starters: words.starters) + #"(?=[\s,"])"#,
        "the space between two sentences is missing"),
    ]
  }

  private static func units(_ words: LexiconWords, _ starters: String) -> [Rule] {
    guard !words.units.isEmpty else { return [] }
    let units = Pattern.oneOf(words.units.map(Pattern.abbreviation))
    let date =
      #"^["'«„“]?(?:\p{L}{1,4}\s)?(?:\p{Nd}{1,2}\.?\s)?(?:"#
      + Pattern.oneOf(words.months.map { Pattern.eitherCase($0) }) + #"\s)?\p{Nd}{1,4}\s{0,2}"# + units
    let before = #"(?:\p{Nd}|(?<!\p{L})[IVX]{1,5})\s{0,2}"# + units + Pattern.closers
    let nonStarters = words.nonStarters + words.nonStarters.map { $0.uppercased() }
    let capital =
      Pattern.space + Pattern.lead + "(?!" + Pattern.oneOf(starters: nonStarters) + ")" + #"[\p{Lu}\p{Lt}\p{Lo}]"#
    return [
      no(date, Pattern.space + "(?!" + starters + ")", "a date that opens the sentence"),
      yes(before, capital, "abbreviations that may end a sentence after a number"),
      no(before, #"\s"#, "the same, before anything else"),
    ]
  }

  private static func titles(_ words: LexiconWords) -> [Rule] {
    let titles = Pattern.start + Pattern.oneOf(words.titles.map(Pattern.abbreviation)) + Pattern.quotes
    return phrases(words.titles + words.either + words.numbers) + [
      no(titles, #"\s"#, "abbreviations that never end a sentence")
    ]
  }

  /// Abbreviations of several words whose later words begin with a capital: `z. B.`.
  private static func phrases(_ entries: [LexiconWords.Abbreviation]) -> [Rule] {
    entries.flatMap { entry -> [Rule] in
      let (words, parts) = (entry.text.split(separator: " "), Pattern.parts(entry))
      return words.indices.dropFirst().compactMap { index -> Rule? in
        guard words[index - 1].hasSuffix("."), words[index].first?.isUppercase == true else { return nil }
        let before = parts[..<index].joined().dropLast(#"\s?"#.utf8.count)
        return no(Pattern.start + before, #"\s?"# + parts[index...].joined(), "inside '\(entry.text)'")
      }
    }
  }

  private static func numbers(_ words: LexiconWords, _ starters: String) -> [Rule] {
    let number = Pattern.lead + #"(?:[№§]|\p{L}{0,4}\p{Nd}|"# + Pattern.roman + Pattern.stop + ")"
    let months = Pattern.oneOf(words.months.map { Pattern.eitherCase($0.hasSuffix(".") ? String($0.dropLast()) : $0) })
    let rules = [
      no(
        Pattern.start + Pattern.oneOf(words.numbers.map(Pattern.abbreviation)) + Pattern.closers,
        Pattern.space + number, "abbreviations before a number"),
      no(#"(?<![\p{L}\p{N}])\p{Nd}{1,2}\."#, Pattern.space + months + Pattern.stop, "a day before its month"),
    ]
    let ordinal = #"(?<![\p{L}\p{N}])\p{Nd}{1,2}\."#
    let goesOn = Pattern.space + #"(?!\p{Pd}|"# + starters + ")"
    return words.hasOrdinals ? rules + [no(ordinal, goesOn, "an ordinal")] : rules
  }

  /// Words with a full stop that end a sentence before a starter only.
  private static func undecided(_ words: LexiconWords, _ starters: String) -> [Rule] {
    var forms = [
      Pattern.start + Pattern.oneOf(words.either.map(Pattern.abbreviation)),
      #"(?:(?<![\p{L}\p{M}\p{N}._@/\\&°'’-])|(?<=\.-))\p{Lu}\."#,
      Pattern.start + #"(?:\p{L}{1,2}\.-?){1,4}\p{L}{1,2}\."#,
    ]
    if words.hasOrdinals { forms.append(Pattern.start + Pattern.roman + #"\."#) }
    let before = Pattern.oneOf(forms) + Pattern.closers
    return [
      yes(before, Pattern.space + starters, "abbreviations, initials and acronyms before a word that begins sentences"),
      no(before, #"\s"#, "the same, before anything else"),
    ]
  }
}
