internal import Translation
internal import XML

/// Gathers the text and codes of a `source`, `target` or `mrk`.
///
/// Inline elements of XLIFF 1.2 (section 2.4) and of XLIFF 2 (section 4.2.3) become codes: `g` and `pc` a pair, `bx`,
/// `bpt` and `sc` an opening, `ex`, `ept` and `ec` a closing, isolated where the partner is not here; `it` an isolated
/// one; `x` and `ph` a placeholder; `mrk` a highlighted stretch. The text of a `sub` belongs to the code around it.
struct XLIFF1TextBuilder {
  /// An element that is open; `code` is the index of the code that it began with, `nil` where that was cut off.
  private enum Open {
    case span(label: String, code: Int?)
    case highlight(code: Int?)
    case foreign(label: String, code: Int?, scalars: Int)
  }

  private var text = ""
  private(set) var codes: [InlineCode] = []
  /// The length of the text in Unicode scalars.
  private var scalars = 0
  private var open: [Open] = []
  /// A code whose native content is being read, and how many elements are open in it, itself included.
  private var native: (code: InlineCode, depth: Int)?
  /// The codes whose partner is told by label alone, by index.
  private var loose: [Int] = []
  private var foreignCount = 0
  private let namespace: String?

  /// Makes a builder; elements of another namespace than the document's own are foreign.
  init(namespace: String?) { self.namespace = namespace }

  /// Whether what is added now belongs to a code.
  var isInCode: Bool { native != nil }

  /// Whether neither a code nor anything but white space was found.
  var isEmpty: Bool { codes.isEmpty && native == nil && !hasText }
  /// Whether there is text that is not white space.
  var hasText: Bool { text.utf8.contains { !($0 == 0x20 || (9...13).contains($0)) } }

  /// The text with its codes; a code whose partner is not here is isolated.
  var content: InlineText {
    var resolved = codes
    var openings: [String: [Int]] = [:]
    for index in loose {
      if codes[index].kind == .opening {
        openings[codes[index].label, default: []].append(index)
      } else if openings[codes[index].label]?.popLast() == nil {
        resolved[index].kind = .isolatedClosing
      }
    }
    for index in openings.values.joined() { resolved[index].kind = .isolatedOpening }
    return InlineText(text, codes: resolved)
  }

  /// Adds text, to the open code where there is one.
  mutating func append(_ piece: String) {
    if native != nil {
      native?.code.content += piece
      return
    }
    text += piece
    // A UTF-8 sequence has one byte that does not continue another.
    for byte in piece.utf8 where byte & 0xC0 != 0x80 { scalars += 1 }
  }

  /// Begins an inline element.
  mutating func start(_ element: XMLElement) {
    if native != nil {
      native?.depth += 1
      return
    }
    guard isOwn(element.name) else { return startForeign(element) }
    switch element.name.local {
    case "g", "pc":
      let code = code(.opening, element)
      open.append(.span(label: code.label, code: codes.count))
      codes.append(code)
    case "mrk":
      open.append(.highlight(code: codes.count))
      codes.append(highlight(element, label: element["mid"] ?? element["x-mid"] ?? element["id"] ?? ""))
    case "sm": native = (highlight(element, label: element["id"] ?? ""), 1)
    case "em": native = (InlineCode(.highlightEnd, at: scalars), 1)
    case "x", "ph", "cp": native = (XLIFF1CodeType.placeholder(code(.placeholder, element), element), 1)
    case "bx", "bpt", "sc": native = (code(.opening, element), 1)
    case "ex", "ept", "ec": native = (code(.closing, element), 1)
    case "it":
      let isEnd = element["pos"] == "close" || element["pos"] == "end"
      native = (code(isEnd ? .isolatedClosing : .isolatedOpening, element), 1)
    default: startForeign(element)
    }
  }

  /// Ends an inline element.
  mutating func end(_ name: XMLName) {
    if let (code, depth) = native {
      native?.depth -= 1
      if depth > 1 { return }
      native = nil
      if code.kind == .opening || code.kind == .closing { loose.append(codes.count) }
      codes.append(code)
      return
    }
    switch open.popLast() {
    case .span(let label, let start):
      codes.append(InlineCode(start == nil ? .isolatedClosing : .closing, label: label, at: scalars))
    case .highlight(.some): codes.append(InlineCode(.highlightEnd, at: scalars))
    case .foreign(let label, let index, let start): endForeign(name, label, index, start)
    case .highlight(nil), nil: break
    }
  }

  /// Takes what was gathered, elements that are open parted: what follows is another text.
  mutating func cut() -> InlineText {
    var content = content
    for element in open.reversed() {
      switch element {
      case .span(_, let start?), .foreign(_, let start?, _): content.codes[start].kind = .isolatedOpening
      case .highlight(.some): content.codes.append(InlineCode(.highlightEnd, at: scalars))
      default: break
      }
    }
    (text, scalars, codes, loose) = ("", 0, [], [])
    open = open.map { element in
      switch element {
      case .span(let label, _): .span(label: label, code: nil)
      case .highlight: .highlight(code: nil)
      case .foreign(let label, _, _): .foreign(label: label, code: nil, scalars: 0)
      }
    }
    return content
  }

  private func isOwn(_ name: XMLName) -> Bool {
    name.namespace == namespace && (namespace != nil || name.prefix == nil)
  }

  /// The code of an element: `rid` ties a pair, `id` ties the codes of source and target.
  private func code(_ kind: InlineCode.Kind, _ element: XMLElement) -> InlineCode {
    let id = element["id"] ?? ""
    let isGiven = !id.hasPrefix(XLIFF1CodeType.generated)
    var made = InlineCode(kind, label: element["rid"] ?? element["startRef"] ?? (isGiven ? id : ""), at: scalars)
    made.partner = XLIFF1CodeType.partner(id: id, element["ts"])
    made.type = (element["ctype"] ?? element["type"]).map(XLIFF1CodeType.read)
    made.content = element["equiv-text"] ?? ""
    return made
  }

  private func highlight(_ element: XMLElement, label: String) -> InlineCode {
    let written = element["mtype"] ?? element["type"]
    let type = written == XLIFF1CodeType.highlight ? nil : written.map(XLIFF1CodeType.read)
    let partner = XLIFF1CodeType.partner(id: "", element["ts"])
    return InlineCode(
      .highlightStart, label: label, at: scalars, content: element["comment"] ?? "", type: type, partner: partner)
  }

  /// The tags of an element that XLIFF does not know become codes, its text stays text.
  private mutating func startForeign(_ element: XMLElement) {
    var content = "<" + element.name.qualified
    for attribute in element.attributes { content += " \(attribute.name.qualified)=\"\(attribute.value)\"" }
    open.append(.foreign(label: "f\(foreignCount)", code: codes.count, scalars: scalars))
    codes.append(InlineCode(.opening, label: "f\(foreignCount)", at: scalars, content: content + ">"))
    foreignCount += 1
  }

  private mutating func endForeign(_ name: XMLName, _ label: String, _ index: Int?, _ start: Int) {
    let end = "</\(name.qualified)>"
    guard let index else {
      codes.append(InlineCode(.isolatedClosing, label: label, at: scalars, content: end))
      return
    }
    if index == codes.count - 1 && start == scalars {
      let content = codes[index].content.dropLast() + "/>"
      codes[index] = InlineCode(.placeholder, label: label, at: scalars, content: String(content))
    } else {
      codes.append(InlineCode(.closing, label: label, at: scalars, content: end))
    }
  }
}
