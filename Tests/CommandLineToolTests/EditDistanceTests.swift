import Testing

@testable import CommandLineTool

@Suite("The edit distance counts slips of the keyboard")
struct EditDistanceTests {
  @Test(
    "Single slips",
    arguments: [
      ("format", "format", 0), ("fomat", "format", 1), ("formaat", "format", 1), ("fornat", "format", 1),
      ("fomrat", "format", 1), ("", "abc", 3), ("abc", "", 3), ("lokpu", "lookup", 2), ("kitten", "sitting", 3),
      ("ca", "abc", 3),
    ])
  func slips(source: String, target: String, expected: Int) {
    #expect(EditDistance(from: source, to: target).whole == expected)
  }

  @Test("All pairs of words up to three letters of three agree with the definition")
  func definition() {
    let world = Self.allWords(over: "abc", upTo: 3)
    for source in world {
      for target in world {
        let distance = EditDistance(from: source, to: target)
        let expected = Self.defined(source[...], target[...])
        let beginnings = (0...target.count).map { Self.defined(source[...], target.prefix($0)) }
        #expect(distance.whole == expected, "\(source) \(target)")
        #expect(distance.beginning == beginnings.min(), "\(source) \(target)")
      }
    }
  }

  /// The distance by its recursive definition, read from the ends of both words.
  private static func defined(_ source: Substring, _ target: Substring) -> Int {
    guard let a = source.last, let b = target.last else { return source.count + target.count }
    let (shorterSource, shorterTarget) = (source.dropLast(), target.dropLast())
    var best = min(
      defined(shorterSource, target) + 1, defined(source, shorterTarget) + 1,
      defined(shorterSource, shorterTarget) + (a == b ? 0 : 1))
    if a == shorterTarget.last && b == shorterSource.last {
      best = min(best, defined(shorterSource.dropLast(), shorterTarget.dropLast()) + 1)
    }
    return best
  }

  private static func allWords(over letters: String, upTo length: Int) -> [String] {
    var words = [""]
    var longest = [""]
    for _ in 0..<length {
      longest = longest.flatMap { word in letters.map { word + String($0) } }
      words += longest
    }
    return words
  }
}
