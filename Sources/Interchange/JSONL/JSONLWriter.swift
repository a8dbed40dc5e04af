package import Translation

/// Writes a memory in JSON Lines, our own format (Documentation/Exchange-JSONL.md): a line for a unit, members in fixed
/// order, so that files can be compared and merged by lines.
package struct JSONLWriter: ExchangeWriter {
  /// How many units were written.
  package private(set) var unitCount = 0

  private let settings: WritingSettings
  private let sink: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []
  private var isOpen = false

  /// Makes a writer; the releases of the settings come before the units.
  package init(settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    self.sink = sink
  }

  /// Writes a unit with all its variants, or those in the languages asked for; not one without any.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    var unit = unit
    if !settings.languages.isEmpty { unit.variants = settings.variants(of: unit) }
    guard !unit.variants.isEmpty else { return false }
    try open()
    try put(UnitJSON.value(unit))
    unitCount += 1
    return true
  }

  /// Writes a concept of the glossary.
  package mutating func write(_ concept: Concept) throws {
    try open()
    try put(ConceptJSON.value(concept))
  }

  /// Ends the file; one without units has a first line.
  package mutating func finish() throws {
    try open()
    try sink(buffer)
    buffer = []
  }

  private mutating func open() throws {
    if isOpen { return }
    isOpen = true
    try put(UnitJSON.head)
    for release in settings.releases.sorted(by: { $0.slug < $1.slug }) { try put(UnitJSON.value(release)) }
  }

  private mutating func put(_ value: JSONValue) throws {
    value.write(to: &buffer)
    buffer.append(0x0A)
    guard buffer.count > 1 << 16 else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
