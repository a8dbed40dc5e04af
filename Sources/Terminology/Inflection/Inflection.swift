package import Languages
internal import Text

/// How the words of a language change: which forms one dictionary form may take.
///
/// A table says which endings stand for which: `ец : ца цу` lets `европеец` be met as `европейца`. A rule applies to a
/// word that ends in the rule's first ending after a stem of at least two letters. Beside the rules stand vowel changes in the last syllable (`@ALT ó>o`), umlaut (`@UMLAUT`), words of
/// their own (`@IRR`), and other spellings of a first letter or of a letter anywhere (`@FIRST é>e`, `@SPELLING î>i`). A
/// Kazakh word is a stem with a chain of suffixes (`InflectionChain`).
///
/// Where a translation is looked for, and only there, words derived from the term's count too: with the endings of
/// `@DERIVED . : ed`, or with any ending of at most seven letters after a long stem where the table says
/// `@DERIVED *`, and behind one of the `@PREFIXES` of verbs.
///
/// All rules with one citation ending make one class; an ending knows the classes it may stand in as a set of bits.
package struct Inflection: Sendable {
  /// What may follow a stem.
  struct Tail: Hashable, Sendable {
    /// The number of the case below, or that of a class of rules behind them.
    var number: UInt16

    /// Nothing: the word as it is given.
    static let whole = Tail(number: 0)
    /// Nothing: a form that changes the word, known by itself.
    static let irregular = Tail(number: 1)
    /// Nothing: a form that somebody listed.
    static let listed = Tail(number: 2)
    /// Any letters: a stem that somebody marked.
    static let anything = Tail(number: 3)
    /// A chain of suffixes.
    static let chain = Tail(number: 4)
    private static let firstClass: UInt16 = 5

    /// The endings of a class of rules.
    static func endings(of number: UInt32) -> Tail { Tail(number: firstClass + UInt16(number)) }

    /// The number of the class of rules, if it is one.
    var rules: Int? { number < Self.firstClass ? nil : Int(number - Self.firstClass) }
  }

  /// A stem of a word and what may follow it.
  struct Stem: Hashable, Sendable {
    /// The folded letters.
    var letters: [UInt8]
    /// What may follow.
    var tail: Tail
  }

  /// The class of each citation ending.
  private var classes = HashIndex()
  /// The citation ending of each class.
  private var citations: [[UInt8]] = []
  /// The bytes of the longest citation ending.
  private var longestCitation = 0
  private var endings = EndingTable()
  private var derived = EndingTable()
  /// Whether a long stem may be followed by any ending in words derived from it.
  private var derivesFreely = false
  /// What words derived from a term may begin with, before the term itself.
  private(set) var prefixes: [[UInt8]] = []
  private var irregular: [[UInt8]: [[UInt8]]] = [:]
  private var changes = VowelChanges()
  private var spellings = OtherSpellings()
  /// The suffix chain, for languages that have one instead of a table.
  private var chain: InflectionChain?

  /// Makes the inflection of a language that changes nothing.
  package init() {}

  /// Reads a table, one rule a line; lines that are no rules are passed over.
  package init(lines: [String]) {
    chain = InflectionChain(lines: lines)
    for line in lines where chain == nil || line.hasPrefix("@") { read(line) }
  }

  /// The inflection of a language that `Locales/` know; one that changes nothing for others.
  package static func of(_ language: Language) -> Inflection {
    Inflection(lines: LocaleFile("inflection.txt", for: language).texts)
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("@UMLAUT") {
      changes.hasUmlaut = true
    } else if line.hasPrefix("@ALT ") {
      for change in line.dropFirst(5).split(separator: " ") { changes.read(change) }
    } else if line.hasPrefix("@FIRST ") {
      spellings.first += line.dropFirst(7).split(separator: " ").compactMap(OtherSpellings.Change.init)
    } else if line.hasPrefix("@SPELLING ") {
      spellings.anywhere += line.dropFirst(10).split(separator: " ").compactMap(OtherSpellings.Change.init)
    } else if line.hasPrefix("@PREFIXES ") {
      prefixes += line.dropFirst(10).split(separator: " ").map(Self.letters)
    } else if line.hasPrefix("@DERIVED *") {
      derivesFreely = true
    } else if line.hasPrefix("@IRR "), let (lemma, forms) = Self.halves(line.dropFirst(5)) {
      irregular[Self.letters(lemma), default: []] += forms.map(Self.letters)
    } else if line.hasPrefix("@DERIVED "), let (citation, others) = Self.halves(line.dropFirst(9)) {
      let number = number(of: citation)
      for ending in others { derived.add(Self.letters(ending), to: number) }
    } else if let (citation, others) = Self.halves(line[...]) {
      let number = number(of: citation)
      for ending in others { endings.add(Self.letters(ending), to: number) }
    }
  }

  /// The class of a citation ending, a new one where it has none yet.
  private mutating func number(of citation: Substring) -> Int {
    let ending = Self.letters(citation)
    longestCitation = max(longestCitation, ending.count)
    let number = Int(classes.value(for: WordHash(ending).value, orPut: UInt32(classes.count)))
    if number == citations.count { citations.append(ending) }
    return number
  }

  /// The ending of dictionary forms that a class of rules stands for; `nil` for other tails.
  func citation(of tail: Tail) -> String? { tail.rules.map { String(decoding: citations[$0], as: UTF8.self) } }

  private static func halves(_ line: Substring) -> (Substring, [Substring])? {
    let sides = line.split(separator: ":", maxSplits: 1)
    guard sides.count == 2, let lemma = sides[0].split(separator: " ").first else { return nil }
    let words = sides[1].split(separator: " ")
    return words.isEmpty ? nil : (lemma, words)
  }

  private static func letters(_ text: Substring) -> [UInt8] { text == "." ? [] : Array(String(text).wordForm.utf8) }
}

extension Inflection {
  /// The stems of a folded dictionary form, each with what may follow it, and the forms it has of its own.
  ///
  /// - Complexity: O(letters of the longest ending + stems).
  func forEachStem(of word: [UInt8], _ body: (ArraySlice<UInt8>, Tail) -> Void) {
    for spelling in spellings.spellings(of: word) {
      if spelling != word { body(spelling[...], .irregular) }
      for form in irregular[spelling] ?? [] { body(form[...], .irregular) }
      if let chain {
        for stem in chain.stems(of: spelling) { body(stem[...], .chain) }
      } else {
        forEachRegularStem(of: spelling, body)
      }
    }
  }

  private func forEachRegularStem(of word: [UInt8], _ body: (ArraySlice<UInt8>, Tail) -> Void) {
    for length in 0...longestCitation where length < word.count {
      let cut = word.count - length
      guard word[cut - 1] > 0x40, length == 0 || word[cut] & 0xC0 != 0x80,
        let number = classes[WordHash(word[cut...]).value]
      else { continue }
      guard word[..<cut].letterCount > 1 else { continue }
      body(word[..<cut], .endings(of: number))
      for text in changes.variants(of: word[..<cut]) { body(text[...], .endings(of: number)) }
    }
  }

  /// Whether the rest of a word may follow a stem.
  @inline(__always)
  func accepts(_ rest: ArraySlice<UInt8>, after tail: Tail) -> Bool {
    if let number = tail.rules { return endings.contains(WordHash(rest).value, in: number) }
    switch tail {
    case .anything: return true
    case .chain: return chain?.accepts(rest) ?? false
    default: return rest.isEmpty
    }
  }

  /// Whether a stem and the rest of a word make a word derived from the stem's.
  ///
  /// - Parameter isLong: Whether the stem is long enough to tell the word from others.
  func derives(_ rest: ArraySlice<UInt8>, after tail: Tail, isLong: Bool) -> Bool {
    if let number = tail.rules, derived.contains(WordHash(rest).value, in: number) { return true }
    return derivesFreely && isLong && rest.letterCount <= 7
  }
}

extension Collection<UInt8> {
  /// The number of characters in UTF-8.
  var letterCount: Int { count { $0 & 0xC0 != 0x80 } }
}
