internal import Languages
internal import Translation

/// A unit that is to be written, as a `trans-unit` or as a segment of one.
struct XLIFF1Entry {
  /// The unit.
  let unit: TranslationUnit
  /// The text to translate.
  let source: Variant
  /// Its translation; `nil` for none.
  let target: Variant?
  /// The values of the attributes of its `file`, and both languages.
  let file: [String?]
  /// The `mid` of the segment that it is; `nil` for a unit of its own.
  let segment: String?

  /// Makes one of a unit and those of its variants that are written.
  ///
  /// - Parameter language: The target language where there is no target.
  init(_ unit: TranslationUnit, _ source: Variant, _ target: Variant?, orIn language: String?) {
    self.unit = unit
    self.source = source
    self.target = target
    var values = XLIFF1Facts.fileAttributes.map { name in unit.properties.first { $0.type == name.type }?.value }
    values[0] = values[0] ?? XLIFF1Facts.release + (unit.release ?? "")
    if let datatype = values[1], !XLIFF1Schema.accepts(datatype, "datatype", of: "file") { values[1] = nil }
    file = values + [source.language.tag, target?.language.tag ?? language]
    let mid = unit.properties.first { $0.type == XLIFF1Facts.segment }?.value
    let stands = unit.externalID != nil && unit.position == nil
    segment = stands ? mid.flatMap { XLIFF1Schema.isToken($0) ? $0 : nil } : nil
  }

  /// Whether this is a segment of the same `trans-unit` as others: nothing differs but the texts, of which some may lack
  /// a translation.
  func continues(_ others: [XLIFF1Entry]) -> Bool {
    guard let first = others.first, segment != nil, first.segment != nil, file == first.file else { return false }
    let other = target == nil ? first : others.first { $0.target != nil } ?? first
    let isPair = target != nil && other.target != nil
    return bare(isPair) == other.bare(isPair)
  }

  /// What must be the same: all but the texts, and the target only where both have one.
  ///
  /// The status of a source is that of its translation, so that it counts only there too.
  private func bare(_ isPair: Bool) -> TranslationUnit {
    var (bare, source) = (unit, source)
    bare.id = nil
    source.content = ""
    if !isPair { source.status = .draft }
    bare.variants = [source]
    if isPair, var target {
      target.content = ""
      bare.variants.append(target)
    }
    bare.properties.removeAll { $0.type == XLIFF1Facts.segment }
    return bare
  }
}

/// The names that were used in a `file`, each of which may be used once.
struct XLIFF1Names {
  /// The ids of units.
  var units: Set<String> = []
  /// The names of groups of contexts.
  var groups: Set<String> = []
  /// How many ids were made up.
  var generated = 0
}
