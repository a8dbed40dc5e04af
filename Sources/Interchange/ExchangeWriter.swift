package import Languages
package import Translation

/// A writer of one file of translation units; the same units give the same bytes.
package protocol ExchangeWriter {
  /// How many units were written.
  var unitCount: Int { get }

  /// Writes a unit, unless it lacks what the format needs of it.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  mutating func write(_ unit: TranslationUnit) throws -> Bool

  /// Ends the file; one without units is complete too.
  mutating func finish() throws
}

/// What a file that is written is to hold and to say of itself.
package struct WritingSettings: Hashable, Sendable {
  /// The languages to write, in this order, each from the variant that serves it best; empty for all.
  ///
  /// Formats of two languages take the first as source and the second as target.
  package var languages: [Language]
  /// The source language; `nil` where every language may be the source, or the format says what comes first.
  package var source: Language?
  /// The version of the program.
  package var toolVersion: String
  /// The moment that the file names; `nil` for none, so that files can be compared.
  package var date: Timestamp?
  /// The releases that units may name, for formats that can tell their titles and dates.
  package var releases: [Release]
  /// Whether cells that a spreadsheet would take for a formula are made safe.
  package var hasSafeCells: Bool
  /// Whether units are written that have a text in the source language alone, without a target; XLIFF can.
  ///
  /// The languages should be named then, since such a unit does not tell the second one.
  package var keepsUntranslated: Bool

  /// Makes settings: all languages, no source, no date unless given.
  package init(
    languages: [Language] = [], source: Language? = nil, toolVersion: String, date: Timestamp? = nil,
    releases: [Release] = [], hasSafeCells: Bool = false, keepsUntranslated: Bool = false
  ) {
    self.languages = languages
    self.source = source
    self.toolVersion = toolVersion
    self.date = date
    self.releases = releases
    self.hasSafeCells = hasSafeCells
    self.keepsUntranslated = keepsUntranslated
  }
}

extension WritingSettings {
  /// The variants of a unit to write: one a language, that which is trusted most, in the order asked for.
  ///
  /// Empty where the unit lacks the languages asked for: both of two, at least two of more.
  package func variants(of unit: TranslationUnit) -> [Variant] {
    let best = Self.best(unit.variants)
    if languages.isEmpty { return best }
    var chosen: [Variant] = []
    for language in languages {
      let serving = best.first { $0.language == language } ?? best.first { $0.language.matches(language) }
      if let serving, !chosen.contains(where: { $0.language == serving.language }) { chosen.append(serving) }
    }
    return chosen.count >= min(2, languages.count) ? chosen : []
  }

  /// The source and the target of a unit for a format of two languages; `nil` where it lacks one of them.
  ///
  /// Without languages asked for, the source is the one set, or the unit's first; the target is the next variant.
  package func pair(of unit: TranslationUnit) -> (source: Variant, target: Variant)? {
    let chosen = variants(of: unit)
    guard chosen.count >= 2 else { return nil }
    guard languages.isEmpty, let source, let index = chosen.firstIndex(where: { $0.language.matches(source) }) else {
      return (chosen[0], chosen[1])
    }
    return (chosen[index], chosen[index == 0 ? 1 : 0])
  }

  /// The source of a unit and its target, for a format of two languages that can do without a target; `nil` where the
  /// unit lacks the source, or has no target and such units are not kept.
  package func sides(of unit: TranslationUnit) -> (source: Variant, target: Variant?)? {
    if let pair = pair(of: unit) { return pair }
    guard keepsUntranslated else { return nil }
    let best = Self.best(unit.variants)
    guard let language = languages.first ?? source else { return best.count == 1 ? (best[0], nil) : nil }
    let serving = best.first { $0.language == language } ?? best.first { $0.language.matches(language) }
    return serving.map { ($0, nil) }
  }

  /// The variant of each language that is trusted most, in the order of the languages' first occurrence.
  private static func best(_ variants: [Variant]) -> [Variant] {
    if !hasTwins(variants) { return variants }
    var best: [Variant] = []
    for variant in variants {
      if let index = best.firstIndex(where: { $0.language == variant.language }) {
        if best[index].status < variant.status { best[index] = variant }
      } else {
        best.append(variant)
      }
    }
    return best
  }

  /// Whether two variants are in one language.
  private static func hasTwins(_ variants: [Variant]) -> Bool {
    for index in variants.indices {
      for other in variants[..<index] where other.language == variants[index].language { return true }
    }
    return false
  }
}
