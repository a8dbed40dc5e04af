internal import Text

/// A text whose runs of words are looked for in other texts of its language.
///
/// A run neither begins nor ends with a sign or with a word that says nothing alone, and has white space within.
/// Not safe to share between threads at the same time.
package struct FragmentQuery {
  /// The keys of two words of the text that follow each other, for each such pair in order.
  ///
  /// Words that may hide in a date or an address of a stored text have none, and are stepped over.
  package let pairs: [Set<UInt64>]
  private let words: WordSequence
  private let bytes: [UInt8]
  private let tokenizer: Tokenizer
  /// Which words a run may begin and end with.
  private let isBound: [Bool]
  private let places: [UInt32: [Int]]

  /// Prepares a text.
  ///
  /// - Parameter isFunctionWord: Tells, of a folded word, whether it says nothing alone.
  package init(_ text: String, _ tokenizer: Tokenizer, isFunctionWord: (String) -> Bool) {
    self.tokenizer = tokenizer
    bytes = Array(text.utf8)
    words = WordSequence(text, tokenizer)
    let forms = words.numbers.map { tokenizer.vocabulary.form($0) }
    isBound = zip(words.isWord, forms).map { $0 && !isFunctionWord($1) }
    places = Dictionary(grouping: words.numbers.indices) { [words] in words.numbers[$0] }
    let keys = words.numbers.indices.filter { [words] in words.isWord[$0] && !tokenizer.dates.mayBePart(forms[$0]) }
      .map { [words] in tokenizer.vocabulary[words.numbers[$0]].key }
    pairs = zip(keys, keys.dropFirst()).map { [$0, $1] }
  }

  /// The bytes of a run of words in the text.
  package func range(of run: Range<Int>) -> Range<Int> { words.bytes(of: run) }

  /// A run of words as it is written.
  package func text(of run: Range<Int>) -> String { String(decoding: bytes[range(of: run)], as: UTF8.self) }

  /// The longest runs of words that another text has too, as ranges of this text's words; none lies in another.
  ///
  /// - Complexity: O(*m* · *n*) in words where all are the same, about O(*n*) else.
  package func runs(in text: String) -> [Range<Int>] {
    let others = WordSequence(text, tokenizer).numbers
    // For each of our words the length of the run that ends there and at the other text's word before this one.
    var lengths: [Int: Int] = [:]
    var found: Set<Range<Int>> = []
    for (index, number) in others.enumerated() {
      var next: [Int: Int] = [:]
      for place in places[number] ?? [] { next[place] = (lengths[place - 1] ?? 0) + 1 }
      for (place, length) in lengths where next[place + 1] == nil { add(place, length, to: &found) }
      lengths = next
      if index == others.count - 1 { for (place, length) in lengths { add(place, length, to: &found) } }
    }
    return found.filter { run in !found.contains { $0 != run && $0.contains(run) } }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Where a run stands in another text, in bytes; `nil` where it does not.
  package func place(of run: Range<Int>, in text: String) -> Range<Int>? {
    let others = WordSequence(text, tokenizer)
    let wanted = words.numbers[run]
    guard others.numbers.count >= run.count else { return nil }
    return (0...(others.numbers.count - run.count)).first { others.numbers[$0..<($0 + run.count)] == wanted }
      .map { others.bytes(of: $0..<($0 + run.count)) }
  }

  /// Adds a run that ends with a word, less what it may not begin or end with.
  private func add(_ last: Int, _ length: Int, to found: inout Set<Range<Int>>) {
    let run = (last - length + 1)..<(last + 1)
    guard let start = run.first(where: { isBound[$0] }), let end = run.last(where: { isBound[$0] }),
      (start..<end).contains(where: { words.ranges[$0].upperBound < words.ranges[$0 + 1].lowerBound })
    else { return }
    found.insert(start..<(end + 1))
  }
}
