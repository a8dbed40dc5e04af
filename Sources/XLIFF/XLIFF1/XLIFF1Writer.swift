package import Interchange
internal import Languages
package import Translation
internal import XML

/// Writes XLIFF 1.2, valid against its transitional schema; the same units give the same bytes.
///
/// A `file` holds the units that follow each other in one language pair and from one original or release. Segments of
/// one `trans-unit` that was read come together again in one. A unit without a target, where such are kept, is a
/// `trans-unit` without `target`. What XLIFF has no place for goes into a `prop-group`.
///
///     var writer = XLIFF1Writer(settings: .init(toolVersion: "1.0")) { output.append(contentsOf: $0) }
///     try writer.write(unit)
///     try writer.finish()
package struct XLIFF1Writer: ExchangeWriter {
  /// The namespace of XLIFF 1.2.
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"

  private let settings: WritingSettings
  private var xml: XMLWriter
  private var isOpen = false
  /// The attributes of the `file` that is open.
  private var file: [String?]?
  private var names = XLIFF1Names()
  /// The segments of one `trans-unit` that wait for the next.
  private var pending: [XLIFF1Entry] = []
  /// How many units were written.
  package private(set) var unitCount = 0

  /// Makes a writer; characters that XML does not allow are replaced by U+FFFD.
  package init(settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    xml = XMLWriter(indentation: 2, sink: sink)
  }

  /// Writes a unit, unless it lacks one of the two languages that it must have.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    guard let (source, target) = settings.sides(of: unit) else { return false }
    let entry = XLIFF1Entry(unit, source, target, orIn: targetTag(beside: source))
    if !entry.continues(pending) || pending.contains(where: { $0.segment == entry.segment }) { try flush() }
    pending.append(entry)
    if entry.segment == nil { try flush() }
    unitCount += 1
    return true
  }

  /// Ends the file; one without units is complete too.
  package mutating func finish() throws {
    try flush()
    try openIfNeeded()
    // "<xliff> … must contain one or more <file> elements".
    if file == nil { try open(file: [XLIFF1Facts.release, nil, nil, nil, nil, nil, "en", nil]) }
    try xml.finish()
  }

  /// The target language for a unit without a target: that of the `file` before, so that both can stand in one, unless
  /// another one was asked for.
  private func targetTag(beside source: Variant) -> String? {
    let asked = settings.languages.dropFirst().first
    if let last = pending.first?.file ?? file, last.suffix(2).first == source.language.tag, let tag = last.last ?? nil,
      asked.map({ Language(tag)?.matches($0) ?? false }) ?? true
    {
      return tag
    }
    return asked?.tag
  }

  private mutating func flush() throws {
    guard let first = pending.first else { return }
    defer { pending = [] }
    try openIfNeeded()
    if file != first.file { try open(file: first.file) }
    try XLIFF1EntryWriter(pending, &names).write(to: &xml)
  }

  private mutating func openIfNeeded() throws {
    if isOpen { return }
    isOpen = true
    try xml.declaration()
    try xml.start("xliff", [("version", "1.2"), ("xmlns", Self.namespace)])
  }

  /// Begins a `file`: the kept attributes in their order, then both languages.
  private mutating func open(file attributes: [String?]) throws {
    if file != nil {
      try xml.end()
      try xml.end()
    }
    file = attributes
    names = XLIFF1Names()
    let kept = zip(XLIFF1Facts.fileAttributes, attributes).map { ($0.attribute, $1) }
    try xml.start(
      "file",
      kept.map { ($0, $0 == "datatype" ? $1 ?? "plaintext" : $1) } + [
        ("source-language", attributes[kept.count]), ("target-language", attributes[kept.count + 1]),
        ("tool-id", "concord"), ("date", settings.date?.extended),
      ])
    try xml.start("header")
    try xml.empty("tool", [("tool-id", "concord"), ("tool-name", "concord"), ("tool-version", settings.toolVersion)])
    try xml.end()
    try xml.start("body")
  }
}
