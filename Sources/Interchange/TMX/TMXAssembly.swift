internal import Languages
internal import Translation
internal import XML

/// Puts units together from the events of a TMX document.
///
/// Every open element has a level; what may stand in it, and what becomes of its text, depends on the innermost
/// level alone. Elements that are not known where they stand are passed over with all they contain.
struct TMXAssembly {
  /// The part of the document that an open element is.
  enum Level {
    case root
    case header
    case body
    case unit
    case variant
    case note
    case property
    case segment
    case highlight
    case code
    /// A text inside a code.
    case subflow
    /// An element inside a code or its text.
    case innerCode
    /// An element of another vocabulary inside a segment.
    case foreignCode
    /// An element that is passed over.
    case ignored
  }

  /// A variant being read.
  struct VariantDraft {
    var variant: Variant?
    var position: XMLPosition
    var hasSegment = false
    /// The attributes of its notes.
    var noteAttributes: [Property] = []
    /// Its properties, as the file has them.
    var properties: [Property] = []
    /// The texts inside its codes.
    var subflows: [Property] = []
  }

  /// A unit being read.
  struct UnitDraft {
    var unit: TranslationUnit
    var position: XMLPosition
    /// The attributes of its notes.
    var noteAttributes: [Property] = []
    /// Its properties, as the file has them.
    var properties: [Property] = []
    /// Further texts in languages that it has a text in.
    var alternatives: [Variant] = []
    /// Whether one of its segments is empty.
    var hasEmptyText = false
    /// Why it will be skipped, and where that shows.
    var skip: (reason: String, position: XMLPosition)?
  }

  var account: ReadingAccount
  var header = TMXHeader()
  /// Units made of further texts of the last one, still to be handed over, the first at the end.
  var further: [TranslationUnit] = []
  let status: Status
  let longest: Int
  var levels: [Level] = []
  var unit: UnitDraft?
  var variant: VariantDraft?
  var segment = SegmentBuilder()
  var segmentPosition = XMLPosition(line: 1, column: 1)
  var annotation = TMXAnnotation()
  /// The languages met so far, by the tags as written.
  var languages: [(tag: String, language: Language, isLikely: Bool)] = []
  private var hasHeader = false
  private var hasBody = false
  /// The names of unknown elements that were reported; each is reported once.
  private var reported: Set<String> = []

  /// Makes an empty assembly.
  init(_ settings: ReadingSettings, longest: Int) {
    account = ReadingAccount(file: settings.file)
    account.sourceLanguage = settings.source
    status = settings.status
    self.longest = longest
  }

  /// Takes the next event; gives a unit when one is complete.
  mutating func take(_ event: XMLEvent) throws(InterchangeError) -> TranslationUnit? {
    switch event.content {
    case .text(let piece), .characterData(let piece): try take(piece, at: event.position)
    case .start(let element): levels.append(try level(of: element, at: event.position))
    case .end(let name): return end(levels.popLast() ?? .ignored, name, at: event.position)
    case .comment, .processingInstruction, .documentType: break
    }
    return nil
  }

  /// Notices what a complete document lacks.
  mutating func finish() {
    if !hasBody { report(.warning, "<tmx> has no <body>", XMLPosition(line: 1, column: 1)) }
  }

  /// Adds a fault.
  mutating func report(_ severity: Fault.Severity, _ message: String, _ position: XMLPosition) {
    account.report(severity, message, line: position.line, column: position.column)
  }

  /// A position as a place in the file.
  func place(_ position: XMLPosition) -> Place {
    Place(file: account.log.file, line: position.line, column: position.column)
  }

  private mutating func take(_ piece: String, at position: XMLPosition) throws(InterchangeError) {
    switch levels.last {
    case .segment, .highlight, .code, .subflow, .innerCode, .foreignCode: segment.append(piece)
    case .note, .property: annotation.text += piece
    default: return
    }
    if segment.size > longest || annotation.text.utf8.count > longest {
      throw InterchangeError(.tooLarge, at: place(position), "a segment is longer than \(longest) bytes")
    }
  }

  private mutating func level(of element: XMLElement, at position: XMLPosition) throws(InterchangeError) -> Level {
    guard let parent = levels.last else {
      try open(root: element, at: position)
      return .root
    }
    let name = element.name.qualified
    switch (parent, name) {
    case (.root, "header"):
      hasHeader = true
      open(header: element, at: position)
      return .header
    case (.root, "body"):
      hasBody = true
      if !hasHeader { report(.warning, "<tmx> has no <header>", position) }
      return .body
    case (.body, "tu"):
      open(unit: element, at: position)
      return .unit
    case (.unit, "tuv"):
      open(variant: element, at: position)
      return .variant
    case (.variant, "seg"):
      open(segmentAt: position)
      return .segment
    case (.header, "note"), (.unit, "note"), (.variant, "note"):
      open(annotation: element, at: position)
      return .note
    case (.header, "prop"), (.unit, "prop"), (.variant, "prop"):
      open(annotation: element, at: position)
      if element["type"] == nil { report(.warning, "<prop> has no type", position) }
      return .property
    case (.segment, _), (.highlight, _), (.foreignCode, _): return open(inline: element, name, at: position)
    // The text of a `sub` and of codes in it belongs to the code around it.
    case (.code, "sub"):
      segment.beginSubflow(element)
      return .subflow
    case (.subflow, "bpt"), (.subflow, "ept"), (.subflow, "it"), (.subflow, "ph"), (.subflow, "hi"):
      reportOnce("tags of codes inside <sub> are left out, their text stays", "sub", position)
      return .innerCode
    case (.code, _), (.subflow, _), (.innerCode, _): return .innerCode
    case (.ignored, _), (.header, "ude"): return .ignored
    default:
      reportOnce("<\(name)> is not expected in <\(Self.name(parent))>; it is passed over", name, position)
      return .ignored
    }
  }

  /// Reports an element that is not known, the first time it occurs.
  mutating func reportOnce(_ message: String, _ name: String, _ position: XMLPosition) {
    if reported.insert(name).inserted { report(.warning, message, position) }
  }

  private static func name(_ level: Level) -> String {
    switch level {
    case .root: "tmx"
    case .header: "header"
    case .body: "body"
    case .unit: "tu"
    case .variant: "tuv"
    case .note: "note"
    case .property: "prop"
    case .segment, .highlight, .code, .subflow, .innerCode, .foreignCode, .ignored: "seg"
    }
  }

  private mutating func end(_ level: Level, _ name: XMLName, at position: XMLPosition) -> TranslationUnit? {
    switch level {
    case .note: closeNote(at: position)
    case .property: closeProperty(at: position)
    case .highlight: segment.endHighlight()
    case .code: segment.endCode()
    case .subflow: segment.endSubflow()
    case .foreignCode: segment.endForeign(name)
    case .segment:
      variant?.variant?.content = segment.content
      variant?.subflows = segment.subflows.map(\.kept)
    case .variant: closeVariant()
    case .unit: return closeUnit()
    case .root, .header, .body, .innerCode, .ignored: break
    }
    return nil
  }
}
