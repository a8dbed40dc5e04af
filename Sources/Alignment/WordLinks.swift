/// Which tokens of two languages look or sound like translations of each other, before anything is learnt.
///
/// Equal numbers, addresses, note marks and punctuation; words that sound alike, looked for among those that begin
/// with the same sounds.
struct WordLinks: Sendable {
  /// For each token of the given side where its links begin.
  private(set) var starts: [Int] = [0]
  /// The tokens of the other side, in rising order for each given one.
  private(set) var partners: [Int32] = []
  /// How strong each link is, about 0 to 1.
  private(set) var weights: [Float] = []

  /// The links of a token.
  func links(of token: Int) -> Range<Int> { starts[token]..<starts[token + 1] }

  /// The sum of a token's links.
  func mass(of token: Int) -> Float { links(of: token).reduce(0) { $0 + weights[$1] } }

  /// Builds links from a list for each given token.
  init(_ lists: [[(partner: Int32, weight: Float)]]) {
    for list in lists {
      for link in list.sorted(by: { $0.partner < $1.partner }) {
        partners.append(link.partner)
        weights.append(link.weight)
      }
      starts.append(partners.count)
    }
  }

  /// Finds the links of two vocabularies.
  ///
  /// - Complexity: O(*n* + pairs of words that begin with the same sounds).
  init(_ source: Vocabulary, _ target: Vocabulary) {
    var buckets: [Int: [Int32]] = [:]
    for (number, entry) in target.entries.enumerated() where entry.kind == .word {
      if let bucket = Self.bucket(entry.sound) { buckets[bucket, default: []].append(Int32(number)) }
    }
    self.init(
      source.entries.map { entry in
        guard entry.kind == .word else {
          return target.existing(entry.kind, entry.key).map { [($0, entry.kind.priorLink)] } ?? []
        }
        guard let bucket = Self.bucket(entry.sound) else { return [] }
        return (buckets[bucket] ?? []).compactMap { other in
          let weight = Self.weight(entry, target.entries[Int(other)])
          return weight > 0 ? (other, weight) : nil
        }
      })
  }

  /// The links seen from the other side.
  func mirrored(_ count: Int) -> WordLinks {
    var lists: [[(partner: Int32, weight: Float)]] = Array(repeating: [], count: count)
    for given in 0..<(starts.count - 1) {
      for link in links(of: given) { lists[Int(partners[link])].append((Int32(given), weights[link])) }
    }
    return WordLinks(lists)
  }

  /// First sound and next consonant; all vowels are one first sound.
  ///
  /// `nil` for words too short to tell anything.
  private static func bucket(_ sound: [UInt8]) -> Int? {
    guard sound.count >= 2, let first = sound.first else { return nil }
    let start = isVowel(first) ? UInt8(ascii: "a") : first
    return Int(start) << 8 | Int(sound.dropFirst().first { !isVowel($0) } ?? 0)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// How strongly two words are linked by their sounds; 0 where they are too different.
  static func weight(_ left: Vocabulary.Entry, _ right: Vocabulary.Entry) -> Float {
    let (first, second) = (left.sound, right.sound)
    let isShort = min(first.count, second.count) < 4
    var weight: Float
    if first == second {
      weight = isShort ? 0.35 : 0.8
    } else {
      let similarity = similarity(first, second)
      guard similarity >= leastSimilarity else { return 0 }
      weight = 0.15 + 2 * (similarity - leastSimilarity)
      if isShort { weight *= 0.5 }
    }
    return left.isName && right.isName ? min(1, weight * 1.4) : weight
  }

  private static let leastSimilarity: Float = 0.7

  /// The share of sounds that two words have in common, from 0 to 1, by edit distance or by a long common beginning.
  static func similarity(_ left: [UInt8], _ right: [UInt8]) -> Float {
    let longest = max(left.count, right.count)
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let common: Float = prefix >= 5 ? leastSimilarity + 0.04 * Float(prefix - 4) : 0
    guard 10 * abs(left.count - right.count) <= 3 * longest else { return min(common, 0.95) }
    return max(min(common, 0.95), 1 - Float(distance(left, right)) / Float(longest))
  }

  /// The edit distance.
  ///
  /// Source: V. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", 1966.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let best = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[right.count]
  }
}
