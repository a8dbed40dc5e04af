internal import Languages
internal import Translation

/// A unit that is to be written, as a `trans-unit` or as a segment of one.
struct XLIFF1Entry {
  /// The unit.
  let unit: TranslationUnit
  /// The text to translate.
  let source: Variant
  /// Its translation.
  let target: Variant
  /// The values of the attributes of its `file`, and both languages.
  let file: [String?]
  /// The `mid` of the segment that it is; `nil` for a unit of its own.
  let segment: String?

  /// Makes one of a unit and the two of its variants that are written.
  init(_ unit: TranslationUnit, _ source: Variant, _ target: Variant) {
    self.unit = unit
    self.source = source
    self.target = target
    var values = XLIFF1Facts.fileAttributes.map { name in unit.properties.first { $0.type == name.type }?.value }
    values[0] = values[0] ?? XLIFF1Facts.release + (unit.release ?? "")
    if let datatype = values[1], !XLIFF1Schema.accepts(datatype, "datatype", of: "file") { values[1] = nil }
    file = values + [source.language.tag, target.language.tag]
    let mid = unit.properties.first { $0.type == XLIFF1Facts.segment }?.value
    let stands = unit.externalID != nil && unit.position == nil
    segment = stands ? mid.flatMap { XLIFF1Schema.isToken($0) ? $0 : nil } : nil
  }

  /// Whether this is a segment of the same `trans-unit` as another: nothing differs but the texts.
  func continues(_ first: XLIFF1Entry) -> Bool {
    guard segment != nil, first.segment != nil, file == first.file else { return false }
    return bare == first.bare
  }

  private var bare: [TranslationUnit] {
    var (bare, source, target) = (unit, source, target)
    bare.id = nil
    (source.content, target.content) = ("", "")
    bare.variants = [source, target]
    bare.properties.removeAll { $0.type == XLIFF1Facts.segment }
    return [bare]
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
