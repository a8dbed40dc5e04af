internal import Text
internal import Translation
internal import XML

/// The rules of an SRX file as its events come.
struct SRXAssembly {
  /// The elements of SRX 1.0 and 2.0.
  enum Element: String {
    case srx, header, formathandle, body, languagerules, languagerule, rule, beforebreak, afterbreak, maprules, maprule,
      languagemap

    /// Where the element may stand.
    var parents: [Element] {
      switch self {
      case .srx: []
      case .header, .body: [.srx]
      case .formathandle: [.header]
      case .languagerules, .maprules: [.body]
      case .languagerule: [.languagerules]
      case .rule: [.languagerule]
      case .beforebreak, .afterbreak: [.rule]
      case .maprule: [.maprules]
      case .languagemap: [.maprules, .maprule]
      }
    }
  }

  /// How many faults are kept.
  static let capacity = 1000

  /// The file's name.
  let file: String
  /// What was read.
  var rules = SRXRules()
  /// What is wrong.
  private(set) var faults: [Fault] = []
  /// The elements that are open.
  var open: [Element] = []
  /// The rule that is being read.
  var rule = SRXRules.Rule(true, before: "", after: "")
  /// How many rules the list at hand had so far, those left out included.
  var ruleNumber = 0
  /// The comment before the next rule.
  var comment: String?
  /// How many `<maprule>` there were (SRX 1.0).
  var mapRuleCount = 0
  /// Each map of the file with its place.
  var mapPlaces: [Place] = []
  /// The elements that were seen.
  var seen: Set<Element> = []
  private var skipped = 0

  /// Prepares for a file.
  init(file: String) { self.file = file }

  /// Takes the next event.
  mutating func take(_ event: XMLEvent) throws {
    let place = Place(file: file, line: event.position.line, column: event.position.column)
    switch event.content {
    case .start(let start): try begin(start, place)
    case .end: end(place)
    case .text(let text), .characterData(let text): if skipped == 0 { take(text, place) }
    case .comment(let text): if skipped == 0 { comment = text.trimmed }
    case .processingInstruction, .documentType: break
    }
  }

  /// Notes a fault.
  mutating func note(_ severity: Fault.Severity, _ message: String, _ place: Place?) {
    if faults.count < Self.capacity { faults.append(Fault(severity, message, at: place)) }
  }

  private mutating func begin(_ start: XMLElement, _ place: Place) throws {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard !open.isEmpty || seen.contains(.srx) else { return try beginRoot(start, place) }
    guard isOwn(start.name) else {
      // The schema lets other namespaces into the header; Okapi keeps its options there.
      if open.last != .header {
        note(.warning, "<\(start.name.qualified)> is no part of SRX and is passed over", place)
      }
      skipped = 1
      return
    }
    guard let element = Element(rawValue: start.name.local), let parent = open.last, element.parents.contains(parent)
    else {
      let parent = open.last.map { "in <\($0.rawValue)>" } ?? "here"
      note(.warning, "<\(start.name.local)> is not expected \(parent) and is passed over", place)
      skipped = 1
      return
    }
    push(element, start, place)
  }

  private mutating func beginRoot(_ start: XMLElement, _ place: Place) throws {
    guard start.name.local == "srx", isOwn(start.name) else {
      throw SegmentationError(
        .notRules, at: place, "the root element is <\(start.name.qualified)>, not <srx>; give a file of SRX 1.0 or 2.0")
    }
    push(.srx, start, place)
  }

  private mutating func push(_ element: Element, _ start: XMLElement, _ place: Place) {
    open.append(element)
    seen.insert(element)
    opened(element, start, place)
    comment = nil
  }

  private mutating func end(_ place: Place) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    comment = nil
    guard let element = open.popLast() else { return }
    closed(element)
  }

  private mutating func take(_ text: String, _ place: Place) {
    switch open.last {
    case .beforebreak: rule.before += text
    case .afterbreak: rule.after += text
    default:
      if let element = open.last, !text.trimmed.isEmpty {
        note(.warning, "text in <\(element.rawValue)> means nothing and is passed over", place)
      }
    }
  }

  /// Whether a name is of SRX: without a namespace, as in SRX 1.0, or of one of LISA's.
  private func isOwn(_ name: XMLName) -> Bool {
    guard let space = name.namespace else { return name.prefix == nil }
    return ["http://www.lisa.org/srx20", "http://www.lisa.org/srx10", "http://www.lisa.org/srx"].contains(space)
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
