internal import Translation
internal import XML

/// Writes the text and codes of a `source`, `target` or `mrk`.
///
/// A pair without native content that nests within the others becomes `g`, other pairs `bpt` and `ept`, or `bx` and
/// `ex` where neither has content; isolated codes `it`; placeholders `ph`, or `x` without content; highlights `mrk`.
struct XLIFF1TextWriter {
  /// How a code is written.
  private enum Form {
    case span
    case pair(isNative: Bool, hasReference: Bool)
    case isolated
    case highlight
    case single
    case nothing
  }

  private let content: InlineText
  private let codes: [InlineCode]
  private var forms: [Form]
  private var generated = 0

  /// Prepares a text.
  ///
  /// - Parameter references: The `rid` that other texts of the element have taken; those of this one are added.
  init(_ content: InlineText, references: inout Set<String>) {
    self.content = content
    codes = content.codes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    forms = codes.map { code in
      switch code.kind {
      case .opening, .closing, .isolatedOpening, .isolatedClosing: .isolated
      case .highlightStart: .highlight
      case .highlightEnd: .nothing
      case .placeholder, .lineBreak, .noteReference: .single
      }
    }
    shape(&references)
  }

  /// Writes everything that stands between the tags.
  mutating func write(to xml: inout XMLWriter) throws {
    let scalars = content.text.unicodeScalars
    var (index, passed, depth) = (scalars.startIndex, 0, 0)
    for (number, code) in codes.enumerated() {
      let next = scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex)
      try xml.text(String(scalars[index..<(next ?? scalars.endIndex)]))
      (index, passed) = (next ?? scalars.endIndex, max(passed, code.at))
      try write(code, forms[number], &depth, to: &xml)
    }
    try xml.text(String(scalars[index...]))
    for _ in 0..<depth { try xml.end() }
  }

  /// Finds the pairs, and those of them that nest within the highlights and within each other.
  private mutating func shape(_ references: inout Set<String>) {
    var open: [Int] = []
    var isCrossed = Set<Int>()
    var partners: [(Int, Int)] = []
    for (index, code) in codes.enumerated() {
      switch code.kind {
      case .opening, .highlightStart: open.append(index)
      case .closing:
        let match = open.last { codes[$0].kind == .opening && codes[$0].label == code.label }
        guard let match, let place = open.lastIndex(of: match) else { continue }
        if place != open.count - 1 { isCrossed.insert(match) }
        open.remove(at: place)
        partners.append((match, index))
      case .highlightEnd:
        guard let place = open.lastIndex(where: { codes[$0].kind == .highlightStart }) else { continue }
        isCrossed.formUnion(open[(place + 1)...])
        open.remove(at: place)
        forms[index] = .highlight
      default: break
      }
    }
    form(partners.sorted { $0.0 < $1.0 }, isCrossed, &references)
  }

  /// Chooses the elements of pairs.
  ///
  /// "U_source_bpt_rid": a `rid` is that of one `bpt`, and one `bx`, alone.
  private mutating func form(_ pairs: [(Int, Int)], _ isCrossed: Set<Int>, _ taken: inout Set<String>) {
    for (start, end) in pairs {
      let (opening, closing) = (codes[start], codes[end])
      let isNative = !opening.content.isEmpty || !closing.content.isEmpty
      if !isNative, !isCrossed.contains(start), closing.partner == nil, closing.type == nil, !opening.label.isEmpty {
        (forms[start], forms[end]) = (.span, .span)
      } else {
        let hasReference =
          XLIFF1Schema.isToken(opening.label) && taken.insert("\(isNative) \(opening.label)").inserted
        forms[start] = .pair(isNative: isNative, hasReference: hasReference)
        forms[end] = forms[start]
      }
    }
  }

  private mutating func write(
    _ code: InlineCode, _ form: Form, _ depth: inout Int, to xml: inout XMLWriter
  ) throws {
    let isOpening = code.kind == .opening || code.kind == .isolatedOpening
    switch form {
    case .nothing: break
    case .highlight where code.kind == .highlightEnd:
      try xml.end()
      depth -= 1
    case .highlight:
      try xml.start("mrk", highlight(code))
      depth += 1
    case .span where isOpening:
      try xml.start("g", attributes(code, hasReference: false))
      depth += 1
    case .span:
      try xml.end()
      depth -= 1
    case .pair(let isNative, let hasReference):
      let name = isNative ? (isOpening ? "bpt" : "ept") : (isOpening ? "bx" : "ex")
      try xml.element(name, attributes(code, hasReference: hasReference), text: code.content)
    case .isolated:
      let hasReference = XLIFF1Schema.isToken(code.label)
      let position = ("pos", isOpening ? "open" : "close")
      try xml.element("it", attributes(code, hasReference: hasReference) + [position], text: code.content)
    case .single:
      let association = code.kind == .placeholder ? XLIFF1CodeType.association(code.label) : nil
      let isEmpty = code.content.isEmpty && association == nil
      var plain = code
      if association != nil { plain.label = code.partner.map(String.init) ?? "" }
      let given = attributes(plain, hasReference: false, isSingle: true)
      try xml.element(isEmpty ? "x" : "ph", given + [("assoc", association)], text: code.content)
    }
  }

  private mutating func attributes(
    _ code: InlineCode, hasReference: Bool, isSingle: Bool = false
  ) -> [XMLWriter.Attribute] {
    var id = code.label
    if hasReference, let partner = code.partner { id = String(partner) }
    if id.isEmpty {
      generated += 1
      id = XLIFF1CodeType.generated + String(generated)
    }
    // A placeholder of the type `lb` would be a line break.
    let known = isSingle ? ["image", "pb"] : ["bold", "italic", "underlined", "link"]
    return [
      ("id", id), ("rid", hasReference ? code.label : nil), ("ctype", XLIFF1CodeType.written(code, among: known)),
      ("ts", XLIFF1CodeType.ts(code.partner, id: id)),
    ]
  }

  private func highlight(_ code: InlineCode) -> [XMLWriter.Attribute] {
    let known = (XLIFF1Schema.values("mtype", of: "mrk")?.words ?? []).subtracting(["seg"]).map(String.init)
    // "KR_tu_segsrc_mid": a `mid` is that of a segment, so that the label of another mark has to stand elsewhere.
    return [
      ("mtype", code.type.map { XLIFF1CodeType.written($0, among: known) } ?? XLIFF1CodeType.highlight),
      ("x-mid", code.label.isEmpty ? nil : code.label),
      ("comment", code.content.isEmpty ? nil : code.content), ("ts", XLIFF1CodeType.ts(code.partner, id: "")),
    ]
  }
}
