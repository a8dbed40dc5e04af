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
  /// The names and identifiers of the elements.
  private var written: Set<String> = []
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

  /// The identifier that a code asks for: the number that ties it to its partner, or else its label.
  ///
  /// A footnote mark asks for none, for its label is its text.
  private static func label(_ code: InlineCode) -> String {
    code.kind == .noteReference ? "" : code.partner.map(String.init) ?? code.label
  }

  /// The identifiers that the codes ask for.
  var labels: Set<String> { Set(codes.map(Self.label)) }

  /// Finds the pairs, and decides how each code is written.
  private mutating func pair() {
    var open: [String: [Int]] = [:]
    var marks: [Int] = []
    for (index, code) in codes.enumerated() {
      let isMark = code.kind == .highlightStart || code.kind == .highlightEnd
      let key = "\(isMark ? "m" : "c")\(code.label)"
      switch code.kind {
      case .opening, .highlightStart:
        open[key, default: []].append(index)
        if isMark { marks.append(index) }
      case .closing, .highlightEnd:
        while let last = marks.last, elements[last].partner != nil { marks.removeLast() }
        // Ends that came through TMX have no label; each ends the innermost highlight.
        guard let start = isMark && code.label.isEmpty ? marks.popLast() : popOpen(&open[key]) else { continue }
        elements[start].partner = index
        elements[index].partner = start
      default: break
      }
    }
    let overlapping = overlapping()
    for index in codes.indices { elements[index].name = name(index, overlapping) }
  }

  /// Takes the last start that no end was found for yet.
  private func popOpen(_ starts: inout [Int]?) -> Int? {
    while let last = starts?.popLast() {
      if elements[last].partner == nil { return last }
    }
    return nil
  }

  /// The starts of pairs inside which another pair begins that ends outside, or the other way round.
  ///
  /// Where a text has more codes than any that people write, all count as such, for either form is right.
  private func overlapping() -> Set<Int> {
    if codes.count > 2_000 { return Set(codes.indices) }
    var open: [Int] = []
    var found: Set<Int> = []
    for index in codes.indices {
      guard let partner = elements[index].partner else { continue }
      if partner > index {
        open.append(index)
      } else if open.last == partner {
        open.removeLast()
      } else if let place = open.lastIndex(of: partner) {
        found.formUnion(open[place...])
        open.remove(at: place)
      }
    }
    return found
  }

  private mutating func name(_ index: Int, _ overlapping: Set<Int>) -> String? {
    let code = codes[index]
    let partner = elements[index].partner
    let isHalf = partner == nil
    let isWhole = partner.map { !overlapping.contains(min(index, $0)) && !isSplit(index) } ?? false
    elements[index].isEnd = [.closing, .isolatedClosing, .highlightEnd].contains(code.kind)
    switch code.kind {
    case .placeholder: return code.type == XLIFF2CodeType.character && Self.isCharacter(code) ? "cp" : "ph"
    case .lineBreak, .noteReference: return "ph"
    case .highlightStart where isHalf, .highlightEnd where isHalf: return nil
    case .highlightStart, .highlightEnd: return isWhole ? "mrk" : elements[index].isEnd ? "em" : "sm"
    case .opening, .closing, .isolatedOpening, .isolatedClosing:
      elements[index].isIsolated = isHalf
      if isWhole { return "pc" }
      return elements[index].isEnd ? "ec" : "sc"
    }
  }

  private static func isCharacter(_ code: InlineCode) -> Bool { XLIFF2Syntax.isInvalidCodePoint(code.content) }

  /// Whether the file had the pair as two elements that say different things.
  private func isSplit(_ index: Int) -> Bool {
    let names = codes[index].kind == .highlightStart || codes[index].kind == .highlightEnd ? ["sm"] : ["sc", "ec"]
    return names.contains { extras["\($0) \(codes[index].label)"] != nil }
  }

  /// Gives the codes their identifiers, those of the corresponding codes of `source` where there are any; a new one
  /// is none of `reserved`.
  mutating func number(after source: XLIFF2TextWriter?, reserved: Set<String>) {
    let others = source.map { Set($0.elements.map(\.id)) } ?? []
    var free: [String: [Int]] = [:]
    if let source { free = Dictionary(grouping: source.codes.indices.reversed(), by: source.key) }
    var own: Set<String> = []
    var count = 0
    for index in codes.indices where isNumbered(index) {
      var id = Self.label(codes[index])
      if let source, let match = free[key(index)]?.popLast() {
        id = source.elements[match].id
      } else if !XLIFF2Syntax.isToken(id) || others.contains(id) {
        id = ""
      }
      while id.isEmpty || !own.insert(id).inserted {
        repeat { count += 1 } while reserved.contains(String(count)) || others.contains(String(count))
        id = String(count)
      }
      elements[index].id = id
      if let end = elements[index].partner { elements[end].id = id }
    }
    written = Set(elements.map { "\($0.name ?? "") \($0.id)" })
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

  /// Whether the other side has the code too; only then it can be said that it must not be deleted.
  private func isKept(_ index: Int, in target: XLIFF2TextWriter?) -> Bool {
    target?.written.contains("\(elements[index].name ?? "") \(elements[index].id)") ?? true
  }

  /// Takes the original data of the codes, which stand before the texts that refer to them.
  func collect(into data: inout XLIFF2OriginalData) {
    for (index, element) in elements.enumerated() where element.name != "pc" || !element.isEnd {
      for name in ["ph", "pc", "sc", "ec"] where element.name == name {
        let ends = name == "pc" ? element.partner.map { codes[$0].content } : nil
        data.take([codes[index].content] + (ends.map { [$0] } ?? []))
      }
    }
  }

  /// Writes the content; `target` is the other side while the source is written.
  func write(to xml: inout XMLWriter, data: XLIFF2OriginalData, target: XLIFF2TextWriter?) throws {
    let scalars = content.text.unicodeScalars
    var index = scalars.startIndex
    var passed = 0
    for (number, code) in codes.enumerated() {
      let end =
        scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex) ?? scalars.endIndex
      try XLIFF2OriginalData.write(String(scalars[index..<end]), to: &xml)
      passed = max(passed, code.at)
      index = end
      let attributes = XLIFF2CodeAttributes(self, number, mayKeep: isKept(number, in: target))
      try attributes.write(to: &xml, data: data)
    }
    try XLIFF2OriginalData.write(String(scalars[index...]), to: &xml)
  }
}
