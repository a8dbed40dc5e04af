internal import Markdown
internal import Translation

/// Collects the blocks of a Markdown document from its events.
struct MarkdownBlocks {
  private var flow = BlockFlow()
  private var places: MarkdownPlaces
  /// The kinds of the containers around, from the outermost.
  private var kinds: [BlockKind] = []
  private var label: String?
  private var formats: [InlineFormat] = []
  private var images = 0
  private var elements = 0
  /// How many notes there are.
  private(set) var notes = 0

  /// The blocks, notes after the body.
  var blocks: [Block] { flow.blocks }

  /// Reads a document in UTF-8; `base` is the offset of its first byte in the file.
  init(_ text: [UInt8], base: Int) {
    places = MarkdownPlaces(text, base: base)
    for event in MarkdownReader.events(of: text) { take(event) }
    endBlock()
  }

  private mutating func take(_ event: MarkdownEvent) {
    switch event.content {
    case .enter(let node): enter(node)
    case .leave(let node): leave(node)
    case .htmlBlock(let page): addPage(page, event)
    case .codeBlock: endBlock()
    case _ where images > 0: break
    case .text(let text): add(text, event, formats)
    case .code(let text):
      add(text, event, formats + [InlineFormat(type: "code", opening: "`", closing: "`")])
    case .softBreak: flow.inline.append(" ")
    case .hardBreak: flow.inline.breakLine("\\\n")
    case .noteMark(let number): flow.inline.mark(number)
    case .html(let tag): take(tag: tag)
    }
  }

  private mutating func add(_ text: String, _ event: MarkdownEvent, _ formats: [InlineFormat]) {
    for piece in places.pieces(of: Array(text.utf8)[...], line: event.line, column: event.column) {
      flow.inline.append(piece.text, at: piece.place, in: formats)
    }
  }

  private mutating func endBlock() {
    flow.end(kinds.last ?? .paragraph, label: label)
    formats = []
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node {
    case .quote: begin(.quote)
    case .item: begin(.listItem)
    case .heading: begin(.heading)
    case .cell: begin(.cell)
    case .note:
      begin(.note)
      notes += 1
      label = String(notes)
    case .paragraph, .row, .other: if node == .paragraph { endBlock() }
    case .image(let address):
      if images == 0 { flow.inline.place("![](\(address))", type: "image", in: formats) }
      images += 1
    case .emphasis: open("italic", "*", "*")
    case .strong: open("bold", "**", "**")
    case .struck: open("strike", "~~", "~~")
    case .link(let address): open("link", "[", "](\(address))")
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node {
    case .quote, .item, .heading, .cell, .note:
      endBlock()
      _ = kinds.popLast()
      if node == .note { label = nil }
    case .paragraph: endBlock()
    case .row, .other: break
    case .image: images -= 1
    case .emphasis, .strong, .struck, .link: if images == 0 { _ = formats.popLast() }
    }
  }

  private mutating func begin(_ kind: BlockKind) {
    endBlock()
    kinds.append(kind)
  }

  private mutating func open(_ type: String, _ opening: String, _ closing: String) {
    guard images == 0 else { return }
    elements += 1
    formats.append(InlineFormat(type: type, opening: opening, closing: closing, element: elements))
  }
}

extension MarkdownBlocks {
  /// Takes an inline tag of HTML: a format, a line break, or nothing that is seen.
  private mutating func take(tag: String) {
    let bytes = Array(tag.utf8.dropFirst())
    let isClosing = bytes.first == UInt8(ascii: "/")
    let name = bytes.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    let element = String(decoding: name, as: UTF8.self).lowercased()
    if element == "br" {
      flow.inline.breakLine(tag)
    } else if let type = HTMLElements.formats[element] {
      let closing = "</\(element)>"
      if !isClosing {
        open(type, tag, closing)
      } else if let index = formats.lastIndex(where: { $0.closing.lowercased() == closing }) {
        formats.remove(at: index)
      }
    }
  }

  /// Reads a block of HTML as a web page.
  private mutating func addPage(_ page: String, _ event: MarkdownEvent) {
    endBlock()
    let bytes = Array(page.utf8)
    let base = places.place(ofLines: bytes[...], line: event.line, column: event.column)
    guard let page = try? HTMLPage(bytes, base: base) else { return }
    flow.append(HTMLBlocks(page).blocks)
  }
}
