internal import Languages

/// What a language calls the parts of laws and the decisions that are referred to by number.
struct References: Sendable {
  /// A reference in a text.
  struct Reference: Hashable, Sendable {
    /// What is referred to: `article`, `paragraph` and so on.
    var kind: String
    /// Its number, as written.
    var number: String
    /// The word and its number, in Unicode scalars.
    var range: Range<Int>

    /// Whether two references lead to the same place.
    func isSame(as other: Reference) -> Bool { kind == other.kind && number == other.number }
  }

  /// How far a number may stand behind its word, `Application no. 12`, and behind the one before it, `6 and 13`.
  private static let reach = 6

  private let words: MeaningTable
  private let isBefore: Bool

  /// Whether no words are known.
  var isEmpty: Bool { words.isEmpty }

  /// Reads the words of a language; none where it has no such file.
  init(_ language: Language) {
    let lines = LocaleFile("references.txt", for: language).texts
    words = MeaningTable(lines: lines)
    isBefore = lines.contains("number-before")
  }

  /// The references in a text, in the order of their words; each number of `Articles 6 and 13` is one.
  ///
  /// - Complexity: O(*n*).
  func found(in text: CheckedText) -> [Reference] {
    let named = text.numberWords.compactMap { word in words.meaning(of: word).map { ($0, word.range) } }
    if named.isEmpty { return [] }
    let numbers = NumberScanner(text).numbers()
    return named.flatMap { kind, word in
      run(of: isBefore ? numbers.reversed() : numbers, from: word, text).map { number in
        let range = min(word.lowerBound, number.range.lowerBound)..<max(word.upperBound, number.range.upperBound)
        return Reference(kind: kind, number: number.text, range: range)
      }
    }
  }

  /// The number beside a word and those that carry it on, outwards.
  private func run(of numbers: [NumberValues], from word: Range<Int>, _ text: CheckedText) -> [NumberValues] {
    var (run, last) = ([NumberValues](), word)
    for number in numbers {
      let (one, other) = isBefore ? (number.range, last) : (last, number.range)
      guard one.upperBound <= other.lowerBound else { continue }
      let gap = one.upperBound..<other.lowerBound
      guard gap.count <= Self.reach, run.isEmpty ? isMark(gap, text) : isLink(gap, text) else { break }
      run.append(number)
      last = number.range
    }
    return run
  }

  private static let marks: Set<String> = ["", "no", "nos", "nr", "n", "nº"]

  /// Whether nothing but a mark of numbers stands between a word and its number: `no. 12`, `№ 12`; before a word, `5-бап`.
  private func isMark(_ gap: Range<Int>, _ text: CheckedText) -> Bool {
    if isBefore { return gap.count <= 1 }
    let letters = text.scalars[gap].filter { CharacterClass.of($0).contains(.letter) }
    return Self.marks.contains(String(String.UnicodeScalarView(letters)).lowercased())
      && text.scalars[gap].allSatisfy { !"§()/,;:".unicodeScalars.contains($0) }
  }

  /// Whether a comma, a dash or a short word stands between two numbers: `6, 8 and 13`.
  private func isLink(_ gap: Range<Int>, _ text: CheckedText) -> Bool {
    text.classes[gap].count { $0.contains(.letter) } <= 3
      && text.scalars[gap].allSatisfy { !"§()/;:.".unicodeScalars.contains($0) }
  }
}
