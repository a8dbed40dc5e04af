/// Writes a document to a byte sink, escaping what must be.
///
/// Block elements stand on lines of their own where indentation is on; inside an inline element nothing is added,
/// so that its text stays as it is.
///
///     var writer = XMLWriter(indentation: 2) { output.append(contentsOf: $0) }
///     try writer.declaration()
///     try writer.start("seg", inline: true)
///     try writer.text("a < b")
///     try writer.end()
///     try writer.finish()       // <seg>a &lt; b</seg>
package struct XMLWriter {
  /// What becomes of a character that XML 1.0 does not allow, such as U+0001.
  package enum Disallowed: Hashable, Sendable {
    /// U+FFFD stands in its place.
    case replace
    /// Writing fails with `XMLError.Kind.character`.
    case refuse
  }

  /// An attribute to be written; one without a value is left out.
  package typealias Attribute = (name: String, value: String?)

  private struct Open {
    var name: String
    var isInline: Bool
    var hasChildren = false
  }

  private let indentation: Int?
  private let disallowed: Disallowed
  private let sink: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []
  private var open: [Open] = []
  /// Whether a start tag still lacks its `>`.
  private var isTagOpen = false
  private var isAtStart = true

  /// Makes a writer; `indentation` counts spaces a level, `nil` writes everything on one line.
  package init(
    indentation: Int? = nil, disallowed: Disallowed = .replace, sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.indentation = indentation
    self.disallowed = disallowed
    self.sink = sink
    buffer.reserveCapacity(72 * 1024)
  }

  /// Writes the XML declaration, UTF-8.
  package mutating func declaration() throws {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    isAtStart = false
    if indentation == nil { put("\n") }
  }

  /// Writes a document type that names an external part: `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`.
  package mutating func documentType(_ name: String, system: String) throws {
    breakLine()
    put("<!DOCTYPE \(name) SYSTEM \"\(system)\">")
    if indentation == nil { put("\n") }
  }

  /// Opens an element; `inline` keeps everything up to its end free of added white space.
  package mutating func start(_ name: String, _ attributes: [Attribute] = [], inline: Bool = false) throws {
    closeTag()
    let isInside = open.last?.isInline ?? false
    if !isInside { breakLine() }
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    buffer.append(UInt8(ascii: "<"))
    put(name)
    isTagOpen = true
    open.append(Open(name: name, isInline: inline || isInside))
    for (name, value) in attributes { try attribute(name, value) }
    try flushIfFull()
  }

  /// Adds an attribute to the element that was opened last, before anything else is written; none without a value.
  package mutating func attribute(_ name: String, _ value: String?) throws {
    guard let value else { return }
    begin(attribute: name)
    try put(value, escaping: .attribute)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute, like `attribute(_:_:)`, whose value is ASCII without anything to escape.
  package mutating func attribute(_ name: String, plain value: Span<UInt8>) {
    begin(attribute: name)
    unsafe value.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func begin(attribute name: String) {
    precondition(isTagOpen, "an attribute outside of a start tag")
    buffer.append(UInt8(ascii: " "))
    put(name)
    buffer.append(UInt8(ascii: "="))
    buffer.append(UInt8(ascii: "\""))
  }

  /// Closes the innermost element; one without content becomes an empty-element tag.
  package mutating func end() throws {
    guard let element = open.popLast() else { preconditionFailure("an end without its start") }
    if isTagOpen {
      put("/>")
      isTagOpen = false
    } else {
      if element.hasChildren && !element.isInline { breakLine() }
      put("</")
      put(element.name)
      put(">")
    }
    try flushIfFull()
  }

  /// Writes an element without content.
  package mutating func empty(_ name: String, _ attributes: [Attribute] = []) throws {
    try start(name, attributes)
    try end()
  }

  /// Writes an element that has nothing but text.
  package mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) throws {
    try start(name, attributes, inline: true)
    try self.text(text)
    try end()
  }

  /// Writes text into the innermost element.
  package mutating func text(_ text: String) throws {
    if text.isEmpty { return }
    closeTag()
    try put(text, escaping: .text)
    try flushIfFull()
  }

  /// Writes a comment; two hyphens in a row, which no comment may have, are parted by a space.
  package mutating func comment(_ text: String) throws {
    closeTag()
    if !(open.last?.isInline ?? false) { breakLine() }
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    put("<!--")
    var last: UInt8 = 0
    var clean: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") && last == byte { clean.append(UInt8(ascii: " ")) }
      clean.append(byte)
      last = byte
    }
    if last == UInt8(ascii: "-") { clean.append(UInt8(ascii: " ")) }
    try put(String(decoding: clean, as: UTF8.self), escaping: .nothing)
    put("-->")
  }

  /// Ends the document, every open element with it, and hands over the last bytes.
  package mutating func finish() throws {
    while !open.isEmpty { try end() }
    if !buffer.isEmpty { put("\n") }
    try sink(buffer)
    buffer.removeAll()
  }

  private mutating func closeTag() {
    if isTagOpen { put(">") }
    isTagOpen = false
  }

  private mutating func breakLine() {
    guard let indentation, !isAtStart else {
      isAtStart = false
      return
    }
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * open.count))
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { unsafe buffer.append(contentsOf: $0) }
  }

  private mutating func put(_ text: String, escaping escape: XMLEscape) throws {
    if escape.append(text, to: &buffer, disallowed: disallowed) { return }
    throw XMLError(
      .character, at: XMLPosition(line: 0, column: 0), "text has a character that XML does not allow: '\(text)'")
  }

  private mutating func flushIfFull() throws {
    guard buffer.count >= 64 * 1024 else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
