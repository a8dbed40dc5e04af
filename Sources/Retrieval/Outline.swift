internal import CRetrieval

/// What the index knows of a segment: the keys of its words and how often which letters occur.
///
/// Any segmentation into words will do, and any key, so long as equal words have equal keys: see `Bound` for what
/// follows from it.
package struct Outline: Hashable, Sendable {
  /// One key for each word, in order.
  package let keys: [UInt64]
  /// The number of characters.
  package let length: Int
  /// How often the letters occur.
  package let letters: LetterCounts

  /// Takes down a segment by its words and its characters, both as the caller's score compares them.
  ///
  /// - Complexity: O(*n*).
  package init(keys: [UInt64], characters: [UInt32]) {
    self.init(keys: keys, length: characters.count, letters: LetterCounts(characters))
  }

  init(keys: [UInt64], length: Int, letters: LetterCounts) {
    self.keys = keys
    self.length = length
    self.letters = letters
  }

  /// The keys with one of their own for each further occurrence of a word, so that a bag of words becomes a set.
  var elements: [UInt64] { Self.elements(of: keys) }

  /// The same for the keys of a text's words.
  static func elements(of keys: [UInt64]) -> [UInt64] {
    unsafe Array(unsafeUninitializedCapacity: keys.count) { elements, count in
      unsafe keys.withUnsafeBufferPointer { keys in
        unsafe cretrieval_number_occurrences(keys.baseAddress, Int64(keys.count), elements.baseAddress)
      }
      count = keys.count
    }
  }
}
