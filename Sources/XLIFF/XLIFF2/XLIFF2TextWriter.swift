internal import Translation
internal import XML

/// Writes the text and codes of a `source` or `target`.
///
/// A start whose end is in the same text, properly nested, is a `pc` or `mrk`; one that overlaps with others is an
/// `sc` or `sm` with its `ec` or `em`; one without its other half is isolated. A target's codes have the identifiers
/// of the source's codes that they correspond to (section "id").
struct XLIFF2TextWriter {
  /// What becomes of one code.
  struct Element {
    /// The element's name; `nil` for a code that is left out, since its other half is missing.
    var name: String?
    /// Whether it ends the element that another code starts.
    var isEnd = false
    /// The identifier, or that of the start.
    var id = ""
    /// Whether the other half is elsewhere.
    var isIsolated = false
    /// The index of the other half.
    var partner: Int?
  }

  private let content: InlineText
  /// The codes in order of their positions.
  let codes: [InlineCode]
  /// What becomes of each code.
  private(set) var elements: [Element]
  /// What properties say of the codes, by element and label.
  let extras: [String: XLIFF2Attributes]

  /// Prepares one side; `extras` are the properties of its variant.
  init(_ content: InlineText, properties: [Property]) {
    self.content = content
    codes = content.codes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    elements = Array(repeating: Element(), count: codes.count)
    var extras: [String: XLIFF2Attributes] = [:]
    for property in properties where property.type == XLIFF2Property.code {
      guard let value = XLIFF2Attributes(property.value), value.words.count == 2 else { continue }
      extras["\(value.words[0]) \(value.words[1])"] = value
    }
    self.extras = extras
    pair()
  }

  /// The identifier that a code asks for: the number that ties it to its partner, or else its label. A footnote mark
  /// asks for none, for its label is its text.
  private static func label(_ code: InlineCode) -> String {
    code.kind == .noteReference ? "" : code.partner.map(String.init) ?? code.label
  }

  /// The identifiers that the codes ask for.
  var labels: Set<String> { Set(codes.map(Self.label)) }

  /// Finds the pairs, and decides how each code is written.
  private mutating func pair() {
    var open: [String: [Int]] = [:]
    for (index, code) in codes.enumerated() {
      let isMark = code.kind == .highlightStart || code.kind == .highlightEnd
      let key = "\(isMark ? "m" : "c")\(code.label)"
      switch code.kind {
      case .opening, .highlightStart: open[key, default: []].append(index)
      case .closing, .highlightEnd:
        let other = isMark && code.label.isEmpty ? openMark(before: index) : open[key]?.popLast()
        guard let start = other else { continue }
        elements[start].partner = index
        elements[index].partner = start
      default: break
      }
    }
    for index in codes.indices { elements[index].name = name(index) }
  }

  /// The innermost highlight that is open: ends that came through TMX have no label.
  private func openMark(before end: Int) -> Int? {
    codes.indices.prefix(end).last { codes[$0].kind == .highlightStart && elements[$0].partner == nil }
  }

  private mutating func name(_ index: Int) -> String? {
    let code = codes[index]
    let isHalf = elements[index].partner == nil
    elements[index].isEnd = [.closing, .isolatedClosing, .highlightEnd].contains(code.kind)
    switch code.kind {
    case .placeholder: return code.type == XLIFF2CodeType.character && Self.isCharacter(code) ? "cp" : "ph"
    case .lineBreak, .noteReference: return "ph"
    case .highlightStart where isHalf, .highlightEnd where isHalf: return nil
    case .highlightStart, .highlightEnd: return isNested(index) && !isSplit(index) ? "mrk" : elements[index].isEnd ? "em" : "sm"
    case .opening, .closing, .isolatedOpening, .isolatedClosing:
      elements[index].isIsolated = isHalf
      if !isHalf && isNested(index) && !isSplit(index) { return "pc" }
      return elements[index].isEnd ? "ec" : "sc"
    }
  }

  private static func isCharacter(_ code: InlineCode) -> Bool { XLIFF2Syntax.isInvalidCodePoint(code.content) }

  /// Whether the file had the pair as two elements that say different things.
  private func isSplit(_ index: Int) -> Bool {
    let names = codes[index].kind == .highlightStart || codes[index].kind == .highlightEnd ? ["sm"] : ["sc", "ec"]
    return names.contains { extras["\($0) \(codes[index].label)"] != nil }
  }

  /// Whether no other pair begins inside a pair and ends outside, or the other way round.
  private func isNested(_ index: Int) -> Bool {
    guard let other = elements[index].partner else { return false }
    let range = min(index, other)...max(index, other)
    return range.allSatisfy { elements[$0].partner.map(range.contains) ?? true }
  }

  /// Gives the codes their identifiers, those of the corresponding codes of `source` where there are any; a new one
  /// is none of `reserved`.
  mutating func number(after source: XLIFF2TextWriter?, reserved: Set<String>) {
    var taken = source.map { Set($0.elements.map(\.id)) } ?? []
    var free: [String: [Int]] = [:]
    if let source { free = Dictionary(grouping: source.codes.indices, by: source.key) }
    var own: Set<String> = []
    for index in codes.indices where isNumbered(index) {
      var id = Self.label(codes[index])
      if let source, let match = free[key(index)]?.first {
        id = source.elements[match].id
        free[key(index)]?.removeFirst()
      } else if !XLIFF2Syntax.isToken(id) || taken.contains(id) {
        id = Self.fresh(taken.union(own).union(reserved))
      }
      if own.contains(id) { id = Self.fresh(taken.union(own).union(reserved)) }
      own.insert(id)
      if source == nil { taken.insert(id) }
      elements[index].id = id
      if let end = elements[index].partner { elements[end].id = id }
    }
  }

  private func isNumbered(_ index: Int) -> Bool {
    guard let name = elements[index].name, name != "cp" else { return false }
    return !elements[index].isEnd || elements[index].isIsolated
  }

  /// What makes two codes correspond: the way they are written, and their labels or what they are.
  private func key(_ index: Int) -> String {
    guard isNumbered(index) else { return "" }
    let code = codes[index]
    let label = Self.label(code)
    let identity = label.isEmpty ? "\(code.kind) \(code.type ?? "") \(code.label) \(code.content)" : label
    return "\(elements[index].name ?? "") \(identity)"
  }

  private static func fresh(_ taken: Set<String>) -> String {
    var number = taken.count + 1
    while taken.contains(String(number)) { number += 1 }
    return String(number)
  }

  /// Drops what a code may not say because the other side lacks it: only what is in the target cannot be deleted.
  func isKept(_ index: Int, in target: XLIFF2TextWriter?) -> Bool {
    guard let target else { return true }
    let (name, id) = (elements[index].name, elements[index].id)
    return target.elements.contains { $0.name == name && $0.id == id }
  }

  /// Writes the content; `target` is the other side while the source is written.
  func write(to xml: inout XMLWriter, data: inout XLIFF2OriginalData, target: XLIFF2TextWriter?) throws {
    let scalars = content.text.unicodeScalars
    var index = scalars.startIndex
    var passed = 0
    for (number, code) in codes.enumerated() {
      let end = scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex) ?? scalars.endIndex
      try XLIFF2OriginalData.write(String(scalars[index..<end]), to: &xml)
      passed = max(passed, code.at)
      index = end
      let attributes = XLIFF2CodeAttributes(self, number, mayKeep: isKept(number, in: target))
      try attributes.write(to: &xml, data: &data)
    }
    try XLIFF2OriginalData.write(String(scalars[index...]), to: &xml)
  }
}
