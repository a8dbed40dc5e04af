internal import Languages
internal import Synchronization
internal import Text
internal import Translation

/// The rules of an SRX file for one language, at work.
///
/// At each place between two characters the first rule decides whose expression before the place ends there and whose
/// expression after it begins there; where none does, there is no break (SRX 2.0, section 2.2). A place can only break
/// where a rule that breaks holds, so the search goes from place to place by the characters that can stand around
/// those, and asks exceptions only where one of them holds.
///
/// - Complexity: O(*n*) for a text, times the rules whose filters let a place through.
final class RuleEngine: Sendable {
  /// A place that rules decided.
  struct Ruling {
    /// The UTF-16 offset.
    var place: Int
    /// The number of the rule.
    var rule: Int
  }

  /// The rules, in their order.
  let rules: [RuleProgram]
  /// The faults of rules that could not be made ready.
  private let refusals: [Fault]
  private let places: [Place?]
  private let nearBefore: CharacterFilter
  private let nearAfter: CharacterFilter
  private let pool = Mutex<[RuleSearch]>([])
  private let stopped = Mutex<[Int: RegularExpressionError]>([:])

  /// Makes the rules for a language ready.
  init(_ source: SRXRules, for language: Language?) {
    var (programs, places, refusals): ([RuleProgram], [Place?], [Fault]) = ([], [], [])
    for named in source.rules(for: language) {
      do {
        programs.append(try RuleProgram(named))
        places.append(named.rule.place)
      } catch {
        refusals.append(Fault(.error, "\(named.name) is left out: \(error)", at: named.rule.place))
      }
    }
    rules = programs
    self.places = places
    self.refusals = refusals
    (nearBefore, nearAfter) = Self.near(programs)
  }

  /// What can stand before or after a place that breaks; only one of both is asked of each rule.
  private static func near(_ rules: [RuleProgram]) -> (CharacterFilter, CharacterFilter) {
    var (before, after) = (CharacterFilter(), CharacterFilter())
    for rule in rules where rule.isBreak {
      if let filter = rule.before.first {
        before.formUnion(filter)
      } else {
        after.formUnion(rule.after.first ?? .all)
      }
    }
    return (before, after)
  }

  /// The rules that were left out of the work so far, because they were refused or took too long.
  var faults: [Fault] {
    let stopped = stopped.withLock { $0 }.sorted { $0.key < $1.key }
    return refusals
      + stopped.map { number, error in
        Fault(.error, "\(rules[number].name) is left out from here on: \(error)", at: places[number])
      }
  }

  /// Works with a search of the pool.
  func search<Outcome>(_ body: (RuleSearch) -> Outcome) -> Outcome {
    let search = pool.withLock { $0.popLast() } ?? RuleSearch(rules)
    search.leaveOut(stopped.withLock { $0 })
    defer {
      if !search.stopped.isEmpty { stopped.withLock { $0.merge(search.stopped) { own, _ in own } } }
      pool.withLock { $0.append(search) }
    }
    return body(search)
  }

  /// Visits each place inside a text at which a rule that breaks holds, with the rule that decides.
  func scan(_ text: SearchText, _ search: RuleSearch, _ visit: (Ruling) -> Void) {
    guard text.count > 1 else { return }
    for place in 1..<text.count where mayBreak(at: place, in: text) && !text.isInside(place) {
      guard let breaking = search.first(rules.indices, breaking: true, at: place, in: text) else { continue }
      let exception = search.first(0..<breaking, breaking: false, at: place, in: text)
      visit(Ruling(place: place, rule: exception ?? breaking))
    }
  }

  @inline(__always)
  private func mayBreak(at place: Int, in text: SearchText) -> Bool {
    let previous = UInt32(text[place - 1])
    return nearBefore.contains(previous) || nearAfter.contains(UInt32(text[place]))
  }
}
