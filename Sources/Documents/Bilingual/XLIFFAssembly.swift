internal import Languages
internal import Translation
internal import XML

/// Puts blocks together from the events of an XLIFF document.
///
/// Every open element has a level; what may stand in it, and what becomes of its text, depends on the innermost level
/// alone. The versions differ in names, not in shape, so that one set of levels serves all: `trans-unit` is `unit`,
/// `bpt` and `ph` carry the code's own notation as text in 1.2 and in `originalData` in 2.x.
struct XLIFFAssembly {
  /// The part of the document that an open element is.
  enum Level {
    case root
    case file
    case group
    case unit
    /// A `segment` of 2.x.
    case segment
    /// A `source` or `seg-source`.
    case source
    /// A stretch that is a segment already: `mrk` with `mtype="seg"`.
    case given
    /// A code around text, with what ends it.
    case span(InlineCode)
    /// A code that has its notation as text.
    case code
    case originalData
    case data
    /// An element that is passed over with all it contains.
    case ignored
  }

  /// An open element, and what it and those around it say of the texts inside.
  struct Open {
    var level: Level
    var translates = true
    var resegments = true
  }

  /// The unit being read.
  struct Unit {
    var place: Place
    /// The blocks of `source`, and those of `seg-source`.
    var blocks: [Block] = []
    var given: [Block] = []
    /// How many `segment` and `ignorable` it has.
    var parts = 0
    /// The notation of codes by the name that codes know it by.
    var data: [String: String] = [:]
  }

  private let file: String
  private var blocks: [Block] = []
  private var faults: [Fault] = []
  private(set) var language: Language?
  private var namespace: String?
  private var path: [Open] = []
  private var unitCount = 0
  private var protected = 0
  /// The unit being read.
  var unit: Unit?
  /// The text being read, and those around it that it interrupts.
  var inline = InlineBuilder()
  private var interrupted: [InlineBuilder] = []
  /// The code whose notation is being read; what it is where the file has none.
  var code: (code: InlineCode, notation: String)?
  private var data: (name: String, text: String)?
  private var isSegmented = false

  /// Makes an empty assembly.
  init(file: String) { self.file = file }

  /// Takes the next event.
  mutating func take(_ event: XMLEvent) throws(DocumentError) {
    switch event.content {
    case .text(let text), .characterData(let text): take(text)
    case .start(let element):
      var open = path.last ?? Open(level: .ignored)
      if element["translate"] == "no" { open.translates = false }
      if element["translate"] == "yes" { open.translates = true }
      if let value = element["canResegment"] { open.resegments = value != "no" }
      open.level = try level(of: element, at: event.position)
      path.append(open)
    case .end: if let open = path.popLast() { end(open) }
    case .comment, .processingInstruction, .documentType: break
    }
  }

  /// The document, when all events were taken.
  func document(encoding: String) -> Document {
    var document = Document(blocks: blocks, encoding: encoding, language: language, faults: faults)
    if protected > 0 {
      let what = protected == 1 ? "1 unit is" : "\(protected) units are"
      document.faults.append(Fault(.note, "\(what) not to be translated and left out"))
    }
    if blocks.isEmpty, protected == 0 {
      document.faults.append(Fault(.warning, "no source text in it; check the file", at: Place(file: file)))
    }
    return document
  }

  /// A position as a place in the file.
  func place(_ position: XMLPosition) -> Place {
    Place(file: file, line: position.line, column: position.column)
  }

  /// Adds a fault.
  mutating func report(_ message: String, _ place: Place) {
    if faults.count < 1_000 { faults.append(Fault(.warning, message, at: place)) }
  }

  private mutating func take(_ text: String) {
    switch path.last?.level {
    case .source, .given, .span: inline.append(text)
    case .code: code?.notation += text
    case .data: data?.text += text
    default: break
    }
  }

  private mutating func level(of element: XMLElement, at position: XMLPosition) throws(DocumentError) -> Level {
    guard let parent = path.last?.level else { return try open(root: element, at: position) }
    // Other vocabularies have elements of these names too.
    let isOwn = element.name.namespace == namespace && (namespace != nil || element.name.prefix == nil)
    let name = isOwn ? element.name.local : ""
    switch (parent, name) {
    case (.root, "file"):
      readLanguage(element["source-language"], at: position)
      return .file
    case (.file, "body"), (.file, "group"), (.group, "group"), (.file, "bin-unit"), (.group, "bin-unit"): return .group
    case (.file, "unit"), (.group, "unit"), (.group, "trans-unit"):
      unit = Unit(place: place(position))
      return .unit
    case (.unit, "segment"):
      unit?.parts += 1
      return .segment
    case (.unit, "ignorable"): unit?.parts += 1
    case (.unit, "source"), (.segment, "source"), (.unit, "seg-source"):
      isSegmented = name == "seg-source"
      if isSegmented { unit?.given = [] }
      return .source
    case (.unit, "originalData"): return .originalData
    case (.originalData, "data"):
      data = (element["id"] ?? "", "")
      return .data
    case (.source, "mrk") where element["mtype"] == "seg", (.span, "mrk") where startsSegment(element):
      if !inline.isBlank { add(isSegment: true) }
      interrupted.append(inline)
      inline = InlineBuilder()
      return .given
    case (.source, _), (.span, _), (.given, _): return open(inline: element, name, at: position)
    case (.code, _): return .code
    default: break
    }
    return .ignored
  }

  /// Whether an element inside spans begins a segment: one that is in no segment yet.
  private func startsSegment(_ element: XMLElement) -> Bool { element["mtype"] == "seg" && interrupted.isEmpty }

  private mutating func open(root: XMLElement, at position: XMLPosition) throws(DocumentError) -> Level {
    guard root.name.local == "xliff" else {
      let message = "root element is <\(root.name.qualified)>; expected <xliff>"
      throw DocumentError(message, at: place(position))
    }
    namespace = root.name.namespace
    let version = root["version"] ?? ""
    if !["1.0", "1.1", "1.2", "2.0", "2.1", "2.2"].contains(version) {
      report("XLIFF version '\(version)' is not known; it is read as far as it is like 1.2 or 2.1", place(position))
    }
    readLanguage(root["srcLang"], at: position)
    return .root
  }

  private mutating func readLanguage(_ tag: String?, at position: XMLPosition) {
    guard let tag else { return }
    guard let found = Language(tag) else {
      return report("'\(tag)' is no language tag; expected one such as 'en-GB'", place(position))
    }
    if let language, !language.matches(found) {
      report("the sources here are in '\(found)', those before in '\(language)'; read them apart", place(position))
    }
    language = language ?? found
  }
}

// What becomes of an element when it ends.
extension XLIFFAssembly {
  private mutating func end(_ open: Open) {
    switch open.level {
    case .source: endSource()
    case .given:
      add(isSegment: true)
      inline = interrupted.popLast() ?? InlineBuilder()
    case .span(let closing): inline.add(closing)
    case .code: if case .code = path.last?.level {} else { endCode() }
    case .data: if let data { unit?.data[data.name] = data.text }
    case .unit: endUnit(open)
    case .root, .file, .group, .segment, .originalData, .ignored: break
    }
  }

  private mutating func endSource() {
    let hasSegments = unit?.given.isEmpty == false
    // A `seg-source` without segments says what `source` says.
    if isSegmented, !hasSegments { inline = InlineBuilder() } else { add(isSegment: hasSegments) }
  }

  private mutating func add(isSegment: Bool) {
    defer { inline = InlineBuilder() }
    guard let (content, _) = inline.finish() else { return }
    let block = Block(.paragraph, content.withPairs, isSegment: isSegment)
    if isSegment { unit?.given.append(block) } else { unit?.blocks.append(block) }
  }

  private mutating func endCode() {
    if let code {
      var whole = code.code
      if !code.notation.isEmpty { whole.content = code.notation }
      inline.add(whole)
    }
    code = nil
  }

  private mutating func endUnit(_ open: Open) {
    guard let unit else { return }
    self.unit = nil
    guard open.translates else {
      protected += 1
      return
    }
    var found = unit.given.isEmpty ? unit.blocks : unit.given
    // A unit of one segment was not segmented, unless it forbids to do so.
    let isGiven = unit.parts > 1 || unit.parts == 1 && !open.resegments
    for index in found.indices {
      if isGiven { found[index].isSegment = true }
      if found.count > 1 { found[index].paragraph = unitCount }
    }
    unitCount += 1
    blocks += found
  }
}
