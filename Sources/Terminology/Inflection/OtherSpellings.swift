internal import Text

/// Spellings of a word that count as the same: `État` and `Etat`, `boîte` and `boite`.
struct OtherSpellings: Sendable {
  /// A letter and the one that may stand for it.
  struct Change: Sendable {
    /// The letter of the dictionary form.
    var from: [UInt8]
    /// The other one.
    var to: [UInt8]

    /// Reads `é>e`.
    init?(_ text: Substring) {
      let sides = text.split(separator: ">").map { Array(String($0).wordForm.utf8) }
      guard sides.count == 2 else { return nil }
      (from, to) = (sides[0], sides[1])
    }
  }

  /// Changes of the first letter, which loses its accent as a capital.
  var first: [Change] = []
  /// Changes of any letter, all at once.
  var anywhere: [Change] = []

  /// The word itself and its other spellings.
  func spellings(of word: [UInt8]) -> [[UInt8]] {
    if first.isEmpty && anywhere.isEmpty { return [word] }
    var result = [word]
    for change in first where word.starts(with: change.from) { result.append(change.to + word[change.from.count...]) }
    var reformed = word
    for change in anywhere {
      while let place = reformed.indices.first(where: { reformed[$0...].starts(with: change.from) }) {
        reformed.replaceSubrange(place..<(place + change.from.count), with: change.to)
      }
    }
    return reformed == word ? result : result + [reformed]
  }
}
