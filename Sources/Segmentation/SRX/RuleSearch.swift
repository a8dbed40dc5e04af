internal import Text

/// A search in one text after the other: holds ICU's place for every rule that was asked.
///
/// Handed from one owner to the next by the pool of a `RuleEngine`, so that it is never used by two at the same time;
/// this is why it may be sent.
final class RuleSearch: @unchecked Sendable {
  /// The matchers of a rule.
  private struct Matchers {
    var first: RegularExpression.Matcher
    var second: RegularExpression.Matcher?
  }

  /// How far back a match may begin.
  private static let reach = 4096
  /// From how many units on a text is long.
  private static let long = 1 << 16

  private let rules: [RuleProgram]
  private var matchers: [Matchers?]
  /// The time that rules took in long texts, and at how many places.
  private var spent: [Int: (Duration, Int)] = [:]
  /// What stopped a rule, by its number; such a rule holds nowhere any more.
  private(set) var stopped: [Int: RegularExpressionError] = [:]

  /// Prepares a search with rules.
  init(_ rules: [RuleProgram]) {
    self.rules = rules
    matchers = Array(repeating: nil, count: rules.count)
  }

  /// Takes rules out that were stopped elsewhere.
  func leaveOut(_ numbers: [Int: RegularExpressionError]) { stopped.merge(numbers) { own, _ in own } }

  /// Whether a rule holds at a place: its expression before ends there, the one after begins there.
  func holds(_ number: Int, at place: Int, in text: SearchText) -> Bool {
    guard rules[number].mayHold(at: place, in: text), stopped[number] == nil else { return false }
    do {
      guard text.count > Self.long else { return try isHolding(number, at: place, in: text) }
      let start = ContinuousClock.now
      let answer = try isHolding(number, at: place, in: text)
      try count(ContinuousClock.now - start, of: number)
      return answer
    } catch {
      stopped[number] = error
      return false
    }
  }

  /// The first of the rules in a range that holds at a place, of those that break or of those that do not.
  func first(_ range: Range<Int>, breaking: Bool, at place: Int, in text: SearchText) -> Int? {
    for number in range where rules[number].isBreak == breaking && holds(number, at: place, in: text) { return number }
    return nil
  }

  /// Adds to the time that a rule took in long texts.
  ///
  /// ICU bounds the steps of one search, but an expression such as `.*x` looks through all the text at every place.
  ///
  /// - Throws: An error where that was more than a second, and more than a millisecond a place.
  private func count(_ time: Duration, of number: Int) throws(RegularExpressionError) {
    let (sum, places) = (spent[number, default: (.zero, 0)].0 + time, spent[number, default: (.zero, 0)].1 + 1)
    spent[number] = (sum, places)
    if sum > .seconds(1), sum > .milliseconds(places) { throw .tooSlow }
  }

  private func isHolding(_ number: Int, at place: Int, in text: SearchText) throws(RegularExpressionError) -> Bool {
    switch rules[number].test {
    case .always: return true
    case .joined(let expression):
      let matcher = matchers(number, expression, nil).first
      matcher.begin(text)
      return try matcher.end(from: place) != nil
    case .apart(let before, let after, let start, let alphabet):
      let both = matchers(number, after, before)
      both.first.begin(text)
      guard try both.first.end(from: place) != nil, let second = both.second else { return false }
      second.begin(text)
      if rules[number].before.isEmpty, try second.spans(place..<place) { return true }
      return try ends(second, at: place, in: text, start, alphabet)
    }
  }

  /// Whether a match of an expression ends at a place and has a character.
  private func ends(
    _ matcher: RegularExpression.Matcher, at place: Int, in text: SearchText, _ start: CharacterFilter,
    _ alphabet: CharacterFilter
  ) throws(RegularExpressionError) -> Bool {
    var index = place
    while index > 0, place - index < Self.reach {
      index = text.isInside(index - 1) ? index - 2 : index - 1
      let value: UInt32 = text.next(index) == index + 2 ? 0x10000 : UInt32(text[index])
      guard alphabet.contains(value) else { return false }
      if start.contains(value), try matcher.spans(index..<place) { return true }
    }
    return false
  }

  private func matchers(_ number: Int, _ first: RegularExpression, _ second: RegularExpression?) -> Matchers {
    if let known = matchers[number] { return known }
    let made = Matchers(first: first.matcher(), second: second?.matcher())
    matchers[number] = made
    return made
  }
}
