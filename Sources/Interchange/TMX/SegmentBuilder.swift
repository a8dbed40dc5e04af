internal import Translation
internal import XML

/// Gathers the text and codes of one `seg`.
struct SegmentBuilder {
  /// The text so far.
  private(set) var text = ""
  private(set) var codes: [InlineCode] = []
  /// The bytes of text and codes so far.
  private(set) var size = 0
  /// How much of the text has been counted, in UTF-8 bytes and in Unicode scalars.
  private var counted = (bytes: 0, scalars: 0)
  /// The texts inside codes.
  private(set) var subflows: [TMXSubflow] = []
  private var open: InlineCode?
  /// How many `sub` are open.
  private var depth = 0
  /// How many elements that TMX does not know are open, with the place of each in `codes`.
  private var foreign: [(code: Int, scalars: Int)] = []
  private var foreignCount = 0

  /// The text with its codes.
  var content: InlineText { InlineText(text, codes: codes) }

  /// Whether neither a code nor anything but white space was found.
  var isEmpty: Bool { codes.isEmpty && text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// The length of the text in Unicode scalars; counts what was added since the last time.
  private mutating func length() -> Int {
    // A UTF-8 sequence has one byte that does not continue another.
    for byte in text.utf8.dropFirst(counted.bytes) where byte & 0xC0 != 0x80 { counted.scalars += 1 }
    counted.bytes = text.utf8.count
    return counted.scalars
  }

  /// Adds text, to the open code where there is one.
  mutating func append(_ piece: String) {
    size += piece.utf8.count
    if open != nil {
      open?.content += piece
      return
    }
    if text.isEmpty { text = piece } else { text += piece }
  }

  /// Opens a code whose text follows.
  mutating func begin(_ kind: InlineCode.Kind, _ element: XMLElement, label: String = "", type: String? = nil) {
    open = InlineCode(
      kind, label: label, at: length(), type: type ?? element["type"], partner: element["x"].flatMap { Int($0) })
  }

  /// Begins a text inside the open code; one inside another belongs to that.
  mutating func beginSubflow(_ element: XMLElement) {
    depth += 1
    guard depth == 1, let open else { return }
    subflows.append(TMXSubflow(element, code: codes.count, start: open.content.unicodeScalars.count))
  }

  /// Ends a text inside the open code.
  mutating func endSubflow() {
    depth -= 1
    guard depth == 0, let open, let last = subflows.indices.last else { return }
    subflows[last].count = open.content.unicodeScalars.count - subflows[last].start
  }

  /// Closes the open code.
  mutating func endCode() {
    guard let code = open else { return }
    codes.append(code.kind == .placeholder ? TMXCodeType.resolved(code) : code)
    open = nil
  }

  /// Begins a highlighted stretch.
  mutating func beginHighlight(_ element: XMLElement) {
    begin(.highlightStart, element)
    endCode()
  }

  /// Ends a highlighted stretch.
  mutating func endHighlight() { codes.append(InlineCode(.highlightEnd, at: length())) }

  /// Begins an element that TMX does not know: its tags become codes, its text stays text.
  mutating func beginForeign(_ element: XMLElement) {
    var content = "<" + element.name.qualified
    for attribute in element.attributes { content += " \(attribute.name.qualified)=\"\(attribute.value)\"" }
    foreign.append((codes.count, length()))
    codes.append(InlineCode(.opening, label: "f\(foreignCount)", at: length(), content: content + ">"))
    foreignCount += 1
    size += content.utf8.count
  }

  /// Ends an element that TMX does not know; one without content becomes a placeholder.
  mutating func endForeign(_ name: XMLName) {
    guard let start = foreign.popLast() else { return }
    let opening = codes[start.code]
    if start.code == codes.count - 1 && start.scalars == length() {
      let content = opening.content.dropLast() + "/>"
      codes[start.code] = InlineCode(
        .placeholder, at: length(), content: String(content), type: "x-\(name.qualified)")
    } else {
      codes.append(InlineCode(.closing, label: opening.label, at: length(), content: "</\(name.qualified)>"))
    }
  }
}
