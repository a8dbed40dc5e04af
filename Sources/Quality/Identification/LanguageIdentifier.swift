/// Tells which language a text is in, among those that have a profile.
///
/// A language gets points for each of its frequent words and of its sequences of three letters, more for frequent ones,
/// and loses some for each letter that is not in its alphabet. Names say little: words with capitals count less, those
/// in capitals or in another script not at all.
///
/// Source: W. Cavnar, J. Trenkle, "N-Gram-Based Text Categorization", 1994, for the ranks of trigrams; the points are
/// the logarithms that Zipf's law gives to a rank.
struct LanguageIdentifier: Sendable {
  /// The points of each language, sixteenths.
  typealias Points = SIMD32<Int16>

  /// The identifier over all profiles.
  static let shared = LanguageIdentifier(LanguageProfile.all)

  /// The languages, in the order of their points.
  let profiles: [LanguageProfile]
  /// For each language the others of its script.
  private let rivals: [[Int]]
  private var words = PointTable(capacity: 1 << 14)
  private var trigrams = PointTable(capacity: 1 << 15)
  /// For each letter the place in `strangeness` of what it takes from languages without it; 0 where all have it.
  private var letters = [UInt16](repeating: 0, count: 0x600)
  private var strangeness = [Points()]

  private static let scale: Float = 16
  private static let wordPoints: Int16 = 64
  private static let strangeLetter: Int16 = -96
  /// How many trigrams are looked at; more change nothing.
  private static let mostTrigrams = 240

  /// Prepares up to 32 profiles.
  init(_ profiles: [LanguageProfile]) {
    precondition(profiles.count <= Points.scalarCount, "more languages than points have room for")
    self.profiles = profiles
    rivals = profiles.indices.map { one in
      profiles.indices.filter { $0 != one && profiles[$0].script == profiles[one].script }
    }
    for (number, profile) in profiles.enumerated() { add(profile, number) }
    for value in letters.indices {
      guard let scalar = Unicode.Scalar(UInt32(value)), CharacterClass.of(scalar).contains(.lower) else { continue }
      guard let points = strangeness(of: scalar) else { continue }
      letters[value] = UInt16(strangeness.count)
      strangeness.append(points)
    }
  }

  private mutating func add(_ profile: LanguageProfile, _ number: Int) {
    for word in profile.words {
      guard let form = CheckedText(word).words.first?.form else { continue }
      words.add(form, Self.wordPoints, for: number)
    }
    let worst = Zipf.points(ofRank: profile.trigrams.count)
    for (rank, trigram) in profile.trigrams.enumerated() {
      guard trigram.unicodeScalars.count == 3 else { continue }
      let key = trigram.unicodeScalars.reduce(0) { PointTable.key($0, then: $1 == "_" ? 0 : $1.value) }
      let points = Int16(((Zipf.points(ofRank: rank) - worst + 1) * Self.scale).rounded())
      trigrams.add(key, points, for: number)
    }
  }

  /// What a letter takes from the languages of its script that do not have it; `nil` where all have it.
  private func strangeness(of scalar: Unicode.Scalar) -> Points? {
    let lacking = profiles.indices.filter { number in
      CharacterClass.of(scalar).contains(profiles[number].script) && !profiles[number].letters.contains(scalar)
    }
    if lacking.isEmpty { return nil }
    return lacking.reduce(into: Points()) { $0[$1] = Self.strangeLetter }
  }

  /// The points of each language for the words of a script, the number of letters that were looked at, and of those
  /// outside names.
  ///
  /// - Parameter strange: Gathers what the letters took from languages that do not have them.
  /// - Complexity: O(*n*), bounded.
  private func points(
    of text: CheckedText, in script: CharacterClass, _ strange: inout Points
  ) -> (points: Points, letters: Int, plain: Int) {
    var (total, seen, plain) = (Points(), 0, 0)
    for (number, word) in text.words.enumerated() {
      guard seen < Self.mostTrigrams else { break }
      guard word.classes & script.rawValue != 0, !word.has(.digit), !word.isInAddress else { continue }
      let start = word.range.lowerBound
      let isCapitalised = word.isCapitalised && number > 0
      if word.isCapitalised, word.range.count > 1, text.classes[start + 1].contains(.capital) { continue }
      let points = points(of: word, text, &strange)
      // Two fifths, as so many sixty-fourths.
      total &+= isCapitalised ? (points &* 26) &>> 6 : points
      seen += word.letters
      if !isCapitalised { plain += word.letters }
    }
    return (total, seen, plain)
  }

  private func points(of word: CheckedWord, _ text: CheckedText, _ strange: inout Points) -> Points {
    var total = Points()
    words.add(word.form, to: &total)
    let table = CharacterClass.table
    // The key of the last two characters; zeros stand for what is before a word and behind it.
    var key: UInt64 = 0
    for index in word.range {
      let scalar = text.scalars[index]
      let value =
        Int(scalar.value) < table.count ? table[Int(scalar.value)] & 0xFFFF : CharacterClass.lowercased(scalar)
      let isLetter = !text.classes[index].isDisjoint(with: [.letter, .mark])
      if value < 0x600, letters[Int(value)] > 0 {
        let points = strangeness[Int(letters[Int(value)])]
        total &+= points
        strange &+= points
      }
      key = PointTable.key(key, then: isLetter ? value : 0x27)
      if index > word.range.lowerBound { trigrams.add(key, to: &total) }
    }
    trigrams.add(PointTable.key(key, then: 0), to: &total)
    return total
  }

  /// For each rival of a language what it says, in points a letter, that a text has no letter which the rival lacks:
  /// Kazakh without `ә`, `қ` and `і` is Kyrgyz.
  func silences(of expected: Int) -> [Float] {
    rivals[expected].map { profiles[expected].silence(beside: profiles[$0]) }
  }

  /// The language that a text of a script is rather in than in the expected one, and how far ahead it is per letter.
  ///
  /// - Parameter silences: Those of the expected language.
  func rival(
    of expected: Int, in text: CheckedText, _ silences: [Float]
  ) -> (profile: LanguageProfile, lead: Float, letters: Int)? {
    var strange = Points()
    let (points, letters, plain) = points(of: text, in: profiles[expected].script, &strange)
    guard letters > 0 else { return nil }
    var best: (other: Int, lead: Float)?
    for (place, other) in rivals[expected].enumerated() {
      var lead = Float(Int(points[other]) - Int(points[expected])) / Self.scale / Float(letters)
      // Names alone are silent in many languages.
      if strange[other] == 0, plain * 2 >= letters { lead += silences[place] }
      if best.map({ $0.lead < lead }) ?? true { best = (other, lead) }
    }
    return best.map { (profiles[$0.other], $0.lead, letters) }
  }
}
