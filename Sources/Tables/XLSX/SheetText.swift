internal import XML

/// Gathers the text of a string item: plain, or in runs (ECMA-376, part 1, sections 18.4.8 and 18.3.1.53).
///
/// Phonetic readings (`rPh`) are hints to the reader and no text of the cell.
struct SheetText {
  private var isText = false
  private var keepsSpace = false
  private var phonetic = 0
  /// The text so far.
  private(set) var text = ""

  /// Begins an element of the item.
  mutating func start(_ element: XMLElement) {
    if element.name.local == "rPh" { phonetic += 1 }
    if element.name.local == "t" { (isText, keepsSpace) = (phonetic == 0, element.keepsSpace) }
  }

  /// Takes text.
  mutating func append(_ piece: String) {
    if isText { text += SheetEscape.decoded(keepsSpace ? piece : piece.trimmed) }
  }

  /// Ends an element of the item.
  mutating func end(_ name: XMLName) {
    if name.local == "rPh" { phonetic = max(0, phonetic - 1) }
    if name.local == "t" { isText = false }
  }
}

/// The strings that cells of a workbook share, in their order (ECMA-376, part 1, section 18.4.9).
struct SharedStrings {
  /// The strings.
  private(set) var strings: [String] = []
  private var item: SheetText?

  /// Takes an event of the part.
  mutating func take(_ event: XMLEvent) {
    switch event.content {
    case .start(let element) where OfficeSpace(element.name) == .sheet:
      if element.name.local == "si" { item = SheetText() } else { item?.start(element) }
    case .text(let text), .characterData(let text): item?.append(text)
    case .end(let name) where OfficeSpace(name) == .sheet:
      item?.end(name)
      guard name.local == "si", let text = item?.text else { return }
      strings.append(text)
      item = nil
    default: break
    }
  }
}
