internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// Turns the events of an XLIFF 1.x document into units.
struct XLIFF1Assembly {
  /// Where in the document the reader stands.
  enum Level: Equatable {
    case root, file, header, body, group, unit, content, inline, alternative, note, contextGroup, context, propGroup
    case prop, segmentFacts, segmentFact, ignored
  }

  /// A unit that is complete.
  struct Ready {
    /// The unit.
    var unit: TranslationUnit
    /// Where it begins.
    var position: XMLPosition
    /// Whether it is a segment that the file gives.
    var isSegment = false
  }

  /// What was found so far.
  var account: ReadingAccount
  /// What the file cannot say.
  let settings: ReadingSettings
  /// The elements that are open.
  private(set) var levels: [Level] = []
  /// The units that are ready to be handed over, the first one last.
  var ready: [Ready] = []
  /// The `file` that is open.
  var file = XLIFF1File()
  /// The groups that are open: their names, and whether they are to be translated.
  var groups: [(name: String, isTranslatable: Bool)] = []
  /// The `trans-unit` that is open.
  var unit: XLIFF1Unit?
  /// The `source`, `seg-source` or `target` that is open.
  var content: XLIFF1Content?
  /// The text of the note, context or property that is open.
  var text = ""
  /// The start tag whose text is gathered.
  var holder: XMLElement?
  /// The start tag of the group of contexts or properties that is open.
  var holderGroup: XMLElement?
  /// How many units had a source.
  var sourceCount = 0
  /// How many were passed over: alternatives, binary units, those not to be translated, and those of codes alone.
  var passed = (alternatives: 0, binaries: 0, fixed: 0, codes: 0)
  private var rules: XLIFF1Rules?
  private var reported: Set<String> = []
  /// The namespace of the root.
  private(set) var namespace: String?
  private var rootPosition = XMLPosition(line: 1, column: 1)

  /// Begins a file.
  init(_ settings: ReadingSettings) {
    self.settings = settings
    account = ReadingAccount(file: settings.file)
  }

  /// Hands over the next unit, and notes its place.
  mutating func nextUnit() -> TranslationUnit? {
    guard let next = ready.popLast() else { return nil }
    account.unitPlace = Place(file: settings.file, line: next.position.line, column: next.position.column)
    account.unitIsSegment = next.isSegment
    return next.unit
  }

  /// Takes the next event.
  mutating func take(_ event: XMLEvent) throws(InterchangeError) {
    switch event.content {
    case .start(let element):
      if levels.isEmpty { try open(root: element, at: event.position) }
      for complaint in rules?.start(element) ?? [] { warn(complaint, at: event.position) }
      levels.append(levels.isEmpty ? .root : start(element, at: event.position))
    case .end(let name):
      for complaint in rules?.end() ?? [] { warn(complaint, at: event.position) }
      if let level = levels.popLast() { end(level, name) }
    case .text(let piece), .characterData(let piece):
      switch levels.last {
      case .content, .inline: content?.append(piece)
      case .note, .context, .prop, .segmentFact: text += piece
      default: break
      }
    case .comment, .processingInstruction, .documentType: break
    }
  }

  /// Says what a complete file leaves to say.
  mutating func finish() {
    if sourceCount == 0 {
      report(.error, "no <trans-unit> has a source text; there is nothing to read", rootPosition)
    }
    let notes = [
      (passed.alternatives, "alternative translations (<alt-trans>) were not asked for"),
      (passed.binaries, "binary units (<bin-unit>) hold no text"),
      (passed.fixed, "units are not to be translated (translate=\"no\")"),
      (passed.codes, "units hold codes and no text"),
    ]
    for (count, words) in notes where count > 0 { report(.note, "\(count) \(words)", rootPosition) }
  }

  /// Adds a fault at a position.
  mutating func report(_ severity: Fault.Severity, _ message: String, _ position: XMLPosition) {
    account.report(severity, message, line: position.line, column: position.column)
  }

  /// Adds a warning, the first time that it is said.
  mutating func warn(_ message: String, at position: XMLPosition) {
    if reported.count > FaultLog.capacity || reported.insert(message).inserted { report(.warning, message, position) }
  }

  private mutating func open(root element: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    let place = Place(file: settings.file, line: position.line, column: position.column)
    let found = element.name.qualified
    guard let kind = XLIFFKind(root: element) else {
      throw InterchangeError(.otherFormat, at: place, "root element is <\(found)>; expected <xliff>")
    }
    guard kind == .version1 else {
      throw InterchangeError(.otherFormat, at: place, "the file is XLIFF 2; expected XLIFF 1.0 to 1.2")
    }
    namespace = element.name.namespace
    rules = XLIFF1Rules(root: element)
    rootPosition = position
    if namespace == nil {
      warn("<\(found)> is in no namespace; it is read as XLIFF 1.2", at: position)
    } else if namespace != XLIFF1Writer.namespace {
      warn("namespace '\(namespace ?? "")' is not that of XLIFF 1.2; it is read as such", at: position)
    }
    if element["version"] == nil { warn("<\(found)> has no version; it is read as XLIFF 1.2", at: position) }
  }

  private mutating func end(_ level: Level, _ name: XMLName) {
    switch level {
    case .inline: content?.end(name)
    case .content: closeContent(name)
    case .unit: closeUnit()
    case .group: groups.removeLast()
    case .alternative: unit?.closeAlternative()
    case .note: closeNote()
    case .context, .prop: closeFact(level)
    case .segmentFact: closeSegmentFact()
    default: break
    }
  }
}
