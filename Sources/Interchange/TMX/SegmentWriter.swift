internal import Translation
internal import XML

/// Writes the text and codes of one `seg`.
///
/// TMX asks that every `bpt` has its `ept` in the same segment and that both share a number: pairs that are whole
/// get one, halves without a partner become `it`.
struct SegmentWriter {
  private let content: InlineText
  private let codes: [InlineCode]
  private let subflows: [TMXSubflow]
  /// The number of the pair that a code belongs to, by the code's index.
  private var numbers: [Int: Int] = [:]

  /// Prepares a segment; `subflows` are in the order of its codes.
  init(_ content: InlineText, _ subflows: [TMXSubflow] = []) {
    self.content = content
    self.subflows = subflows
    guard !content.codes.isEmpty else {
      codes = []
      return
    }
    codes = content.codes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    pair()
  }

  /// Writes everything that stands between the tags of `seg`.
  func write(to xml: inout XMLWriter) throws {
    if codes.isEmpty { return try xml.text(content.text) }
    let scalars = content.text.unicodeScalars
    var index = scalars.startIndex
    var passed = 0
    var highlights = 0
    for (number, code) in codes.enumerated() {
      let next = scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex)
      let end = next ?? scalars.endIndex
      try xml.text(String(scalars[index..<end]))
      passed = max(passed, code.at)
      index = end
      try write(code, number, &highlights, to: &xml)
    }
    try xml.text(String(scalars[index...]))
    for _ in 0..<highlights { try xml.end() }
  }

  /// Finds the pairs: an end closes the innermost start of its label.
  private mutating func pair() {
    var open: [String: [Int]] = [:]
    var pairs: [(opening: Int, closing: Int)] = []
    for (index, code) in codes.enumerated() {
      if code.kind == .opening { open[code.label, default: []].append(index) }
      if code.kind == .closing, let start = open[code.label]?.popLast() { pairs.append((start, index)) }
    }
    pairs.sort { $0.opening < $1.opening }
    var taken = Set<Int>()
    for pair in pairs {
      // A number that the label is already stays, so that a file keeps its numbers.
      guard let number = Int(codes[pair.opening].label), taken.insert(number).inserted else { continue }
      (numbers[pair.opening], numbers[pair.closing]) = (number, number)
    }
    var free = 1
    for pair in pairs where numbers[pair.opening] == nil {
      while !taken.insert(free).inserted { free += 1 }
      (numbers[pair.opening], numbers[pair.closing]) = (free, free)
    }
  }

  private func write(
    _ code: InlineCode, _ index: Int, _ highlights: inout Int, to xml: inout XMLWriter
  ) throws {
    let partner = code.partner.map(String.init)
    switch code.kind {
    case .opening, .isolatedOpening:
      if let number = numbers[index] {
        try put("bpt", [("i", String(number)), ("x", partner), ("type", code.type)], code, index, to: &xml)
      } else {
        try put("it", [("pos", "begin"), ("x", partner), ("type", code.type)], code, index, to: &xml)
      }
    case .closing, .isolatedClosing:
      if let number = numbers[index] {
        try put("ept", [("i", String(number))], code, index, to: &xml)
      } else {
        try put("it", [("pos", "end"), ("x", partner), ("type", code.type)], code, index, to: &xml)
      }
    case .placeholder:
      let association = ["p", "f", "b"].contains(code.label) ? code.label : nil
      try put("ph", [("x", partner), ("assoc", association), ("type", code.type)], code, index, to: &xml)
    case .lineBreak: try xml.element("ph", [("x", partner), ("type", TMXCodeType.lineBreak)], text: code.content)
    case .noteReference: try writeNote(code, partner, to: &xml)
    case .highlightStart:
      try xml.start("hi", [("x", partner), ("type", code.type)])
      highlights += 1
    case .highlightEnd where highlights > 0:
      try xml.end()
      highlights -= 1
    case .highlightEnd: break
    }
  }

  /// Writes a code with the texts inside it.
  private func put(
    _ name: String, _ attributes: [XMLWriter.Attribute], _ code: InlineCode, _ index: Int, to xml: inout XMLWriter
  ) throws {
    let inside = subflows.filter { $0.code == index }
    if inside.isEmpty { return try xml.element(name, attributes, text: code.content) }
    try xml.start(name, attributes)
    try TMXSubflow.write(inside, in: code.content, to: &xml)
    try xml.end()
  }

  private func writeNote(_ code: InlineCode, _ partner: String?, to xml: inout XMLWriter) throws {
    if code.content.isEmpty && TMXCodeType.isMark(code.label) {
      try xml.element("ph", [("x", partner), ("type", TMXCodeType.note)], text: code.label)
    } else {
      let type = TMXCodeType.markedNote + code.label
      try xml.element("ph", [("x", partner), ("type", type)], text: code.content)
    }
  }
}
