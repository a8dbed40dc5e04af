internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// Puts concepts together from the events of a TBX document.
///
/// One entry at a time is held as a tree; everything around the entries is compared with the content model and passed
/// over: the header, and the people and files in the back matter.
struct TBXAssembly {
  private static let entries: Set<String> = ["termEntry", "conceptEntry", "entry"]

  /// How many bytes an element counts for, besides its text and attributes.
  private static let elementSize = 64

  /// What was found so far.
  var account: ReadingAccount
  private let longest: Int
  private var dialect: TBXDialect?
  private var structure: TBXStructure?
  /// The names of the open elements outside entries.
  private var path: [String] = []
  /// The open elements of the entry, the entry first.
  private var open: [TBXElement] = []
  private var size = 0
  private var naming = ConceptNaming()
  private var hasBody = false

  /// Makes an empty assembly; an entry has no more than `longest` bytes of text, attributes and elements.
  init(file: String, longest: Int) {
    account = ReadingAccount(file: file)
    self.longest = longest
  }

  /// Takes the next event; gives a concept when one is complete.
  mutating func take(_ event: XMLEvent) throws(InterchangeError) -> Concept? {
    defer { reportStructure() }
    switch event.content {
    case .start(let tag): try start(tag, at: event.position)
    case .text(let text), .characterData(let text):
      structure?.text(text, at: event.position)
      if open.isEmpty { return nil }
      size += text.utf8.count
      open[open.count - 1].content.append(.text(text))
      try checkSize(at: event.position)
    case .end:
      structure?.end()
      return try end()
    case .comment, .processingInstruction, .documentType: break
    }
    return nil
  }

  /// Notices what a complete document lacks.
  mutating func finish() {
    structure?.finish()
    reportStructure()
    if !hasBody { account.report(.warning, "the file has no <body>", line: 1, column: 1) }
  }

  private mutating func start(_ tag: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    if dialect == nil { try open(root: tag, at: position) }
    structure?.start(tag, at: position)
    if !open.isEmpty || (path.last == "body" && Self.entries.contains(tag.name.local)) {
      if open.isEmpty { size = 0 }
      open.append(TBXElement(tag: tag, position: position))
      size += tag.attributes.reduce(Self.elementSize) { $0 + $1.value.utf8.count }
      return try checkSize(at: position)
    }
    path.append(tag.name.local)
    if tag.name.local == "body" { hasBody = true }
    if dialect?.core == .short && tag.name.local == "languages" {
      account.sourceLanguage = tag["source"].flatMap(Language.init)
    }
  }

  private func checkSize(at position: XMLPosition) throws(InterchangeError) {
    if size > longest {
      throw InterchangeError(.tooLarge, at: place(position), "an entry is longer than \(longest) bytes")
    }
  }

  /// Refuses a document that is no TBX, and reports what the root lacks.
  private mutating func open(root tag: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    guard let found = TBXDialect(root: tag) else {
      let message = "root element is <\(tag.name.qualified)>; expected <tbx> or <martif>"
      throw InterchangeError(.otherFormat, at: place(position), message)
    }
    dialect = found
    if found.core != .short { structure = TBXStructure(found) }
    if found.core != .third { return }
    // ISO 30042:2019, annex A, tbx: type is "TBX-" and a name, style is "dca" or "dct".
    if !found.name.hasPrefix("TBX-") {
      report(.warning, "dialect '\(found.name)' is not named as TBX names one; expected such as 'TBX-Basic'", position)
    }
    if let style = tag["style"], style != "dca" && style != "dct" {
      report(.warning, "style '\(style)' is not known; expected 'dca' or 'dct'", position)
    }
    if tag.name.namespace != TBXDialect.namespace {
      report(.warning, "namespace of <tbx> is not '\(TBXDialect.namespace)'", position)
    }
  }

  private mutating func end() throws(InterchangeError) -> Concept? {
    guard let element = open.popLast() else {
      _ = path.popLast()
      return nil
    }
    guard open.isEmpty else {
      open[open.count - 1].content.append(.element(element))
      return nil
    }
    return try concept(of: element)
  }

  private mutating func concept(of entry: TBXElement) throws(InterchangeError) -> Concept? {
    guard let dialect else { return nil }
    if entry.text.isEmpty {
      report(.warning, "entry is empty; it is passed over", entry.position)
      return nil
    }
    account.unitCount += 1
    account.unitPlace = place(entry.position)
    var builder = TBXConceptBuilder(dialect: dialect)
    do throws(TBXRefusal) {
      try builder.read(entry)
    } catch {
      throw InterchangeError(.malformed, at: place(error.position), error.message)
    }
    for finding in builder.findings { report(finding.severity, finding.message, finding.position) }
    var concept = builder.concept
    guard let first = concept.terms.first else {
      account.skip("entry has no term", line: entry.position.line, column: entry.position.column)
      return nil
    }
    let own = concept.id.isEmpty ? entry["id"] : concept.id
    let wanted = own ?? ConceptNaming.name(of: first.text)
    concept.id = naming.unique(wanted)
    if own != nil && concept.id != wanted {
      report(.warning, "two entries have the id '\(wanted)'; this one is called '\(concept.id)'", entry.position)
    }
    return concept
  }

  private mutating func reportStructure() {
    guard let faults = structure?.faults, !faults.isEmpty else { return }
    structure?.faults = []
    for fault in faults { report(.warning, fault.message, fault.position) }
  }

  private mutating func report(_ severity: Fault.Severity, _ message: String, _ position: XMLPosition) {
    account.report(severity, message, line: position.line, column: position.column)
  }

  private func place(_ position: XMLPosition) -> Place {
    Place(file: account.log.file, line: position.line, column: position.column)
  }
}
