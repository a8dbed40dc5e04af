package import Languages
internal import Text
package import Translation

/// The user's rules of a segmenter, made ready for its language.
package struct CustomRules: Sendable {
  /// How they stand to our own rules.
  package let mode: RulesMode
  /// The rules as the file has them.
  package let source: SRXRules
  private let engine: RuleEngine

  /// Makes rules ready for texts of a language.
  package init(_ source: SRXRules, for language: Language?, mode: RulesMode = .replace) {
    (self.mode, self.source) = (mode, source)
    engine = RuleEngine(source, for: language)
  }

  /// The rules that were left out of the work so far, because they took too long.
  package var faults: [Fault] { engine.faults }

  /// The decisions in a text, ascending by place.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8.
  ///   - own: The decisions of our own rules; asked for in mode `override` alone.
  func decisions(in text: [UInt8], own: () -> [Decision]) -> [Decision] {
    // Offsets of expressions have 32 bits; a paragraph of a gigabyte is left to our own rules.
    guard text.count < 1 << 30 else { return own() }
    let units = SearchText(text)
    return engine.search { search in
      var found: [Decision] = []
      engine.scan(units, search) { found.append(decision($0.rule, at: units.byte(at: $0.place))) }
      return mode == .replace ? found : merge(own(), found, units, search)
    }
  }

  private func decision(_ rule: Int, at place: Int) -> Decision {
    Decision(place: place, isBreak: engine.rules[rule].isBreak, rule: .custom, entry: engine.rules[rule].name)
  }

  /// Our decisions where no rule of the user's holds, and the user's.
  ///
  /// Our breaks come before white space, the user's may come anywhere in it: a rule that holds somewhere in the white
  /// space behind our break decides about it.
  private func merge(
    _ own: [Decision], _ found: [Decision], _ text: SearchText, _ search: RuleSearch
  ) -> [Decision] {
    var (result, next) = (found, 0)
    for decision in own where decision.isBreak {
      let gap = gap(after: text.unit(at: decision.place), in: text)
      let bytes = text.byte(at: gap.lowerBound)...text.byte(at: gap.upperBound)
      while next < found.count, found[next].place < bytes.lowerBound { next += 1 }
      let isDecided = next < found.count && bytes.contains(found[next].place)
      if isDecided { continue }
      let exception = gap.lazy.compactMap { place in
        search.first(engine.rules.indices, breaking: false, at: place, in: text).map {
          self.decision($0, at: text.byte(at: place))
        }
      }
      result.append(exception.first ?? decision)
    }
    return result.sorted { $0.place < $1.place }
  }

  /// The places from one to the end of the white space behind it, all of them inside the text.
  private func gap(after place: Int, in text: SearchText) -> ClosedRange<Int> {
    var end = place
    while end + 1 < text.count, Unicode.Scalar(text[end])?.properties.isWhitespace == true { end += 1 }
    return place...end
  }
}
