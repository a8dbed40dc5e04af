internal import Languages
internal import Retrieval
package import Translation

/// Works out what the storing of units takes; used by one thread, which need not be the memory's.
package final class UnitPreparer {
  private let key: MemoryStore.TextKey
  private let form: IndexForm?
  /// What takes down the texts of each language, by the tags met so far: units have few.
  private var outliners: [(language: Language, outline: IndexForm.Outliner)] = []

  /// Prepares for a memory that makes keys so, and whose index is in a form, if it has one.
  init(key: @escaping MemoryStore.TextKey, form: IndexForm?) {
    self.key = key
    self.form = form
  }

  /// A unit with what can be worked out beforehand.
  ///
  /// - Complexity: O(*n*) in the length of its texts.
  package func prepare(_ unit: TranslationUnit) -> PreparedUnit {
    if let refusal = UnitRefusal(unit) { return PreparedUnit(unit: unit, refusal: refusal, texts: []) }
    return PreparedUnit(unit: unit, refusal: nil, texts: unit.variants.map(prepare))
  }

  /// What can be worked out of a text beforehand.
  func prepare(_ variant: Variant) -> PreparedUnit.Text {
    PreparedUnit.Text(
      key: key(variant.text), length: variant.text.scalarCount,
      outline: form.map { outliner($0, variant.language)(variant.text) })
  }

  private func outliner(_ form: IndexForm, _ language: Language) -> IndexForm.Outliner {
    for known in outliners where known.language == language { return known.outline }
    // The index has one outliner for all of a primary language.
    let outline = form.outliner(Language(language.primary) ?? language)
    outliners.append((language, outline))
    return outline
  }
}

extension MemoryStore {
  /// Makes what prepares units for this memory; may be called from any thread.
  package var makePreparer: @Sendable () -> UnitPreparer {
    { [key, form = indexes?.form] in UnitPreparer(key: key, form: form) }
  }
}

extension String {
  /// The number of Unicode scalars: of bytes that continue no other.
  fileprivate var scalarCount: Int {
    var count = 0
    let bytes = utf8.span
    for index in bytes.indices {
      count += bytes[index] & 0xC0 == 0x80 ? 0 : 1
    }
    return count
  }
}
