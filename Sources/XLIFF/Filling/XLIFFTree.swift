internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// The elements of an XLIFF file with their byte ranges.
///
/// Names and texts come from the reader of XML, which holds the rules; byte ranges from a scan for tags. Both see the
/// same tags in the same order, which is checked. UTF-16 and UTF-32 are turned into UTF-8 for the work and back; in
/// other encodings the bytes are worked on as they are, and what is put in is written in ASCII and references.
struct XLIFFTree {
  /// An element.
  struct Node {
    /// Its start tag as it was read.
    var element: XMLElement
    /// The element around it; its own index for the root.
    var parent: Int
    /// Its events, from that of its start tag to that of its end tag.
    var events: Range<Int>
    /// The bytes of its start tag, or of its empty-element tag.
    var open: Range<Int>
    /// The bytes of its end tag; empty for an empty-element tag.
    var close: Range<Int>
    /// The elements in it.
    var children: [Int] = []
    /// Whether it is an empty-element tag.
    var isEmptyTag = false
  }

  /// What was read, in its order.
  private(set) var events: [XMLEvent] = []
  /// The elements, in the order of their start tags; the first is the root.
  private(set) var nodes: [Node] = []
  /// The element of every start and end, by the index of the event.
  private(set) var nodeOfEvent: [Int: Int] = [:]
  /// The bytes that are worked on.
  let bytes: [UInt8]
  /// Whether what is put in must be ASCII.
  let isASCIIOnly: Bool
  /// The family of the file.
  let kind: XLIFFKind
  private let form: WideForm?

  /// Reads a file.
  init(_ original: [UInt8], file: String) throws {
    let reader = XMLReader()
    var events: [XMLEvent] = []
    do {
      try reader.read(original) { events.append($0) }
      try reader.finish { events.append($0) }
    } catch let error as XMLError {
      throw InterchangeError(error, file: file)
    }
    let start = Place(file: file, line: 1, column: 1)
    let encoding = reader.encoding ?? "UTF-8"
    form = WideForm(encoding)
    bytes = form.map { $0.narrowed(original) } ?? original
    let declaresASCII = String(decoding: bytes.prefix(100), as: UTF8.self).lowercased().contains("ascii")
    isASCIIOnly = form == nil && (encoding != "UTF-8" || (declaresASCII && bytes.allSatisfy { $0 < 0x80 }))
    let root = events.lazy.compactMap { event in
      if case .start(let element) = event.content { element } else { nil }
    }.first
    guard let root, let kind = XLIFFKind(root: root) else {
      throw InterchangeError(
        .otherFormat, at: start, "root element is <\(root?.name.qualified ?? "")>; expected <xliff>")
    }
    self.kind = kind
    self.events = events
    guard build(XLIFFTagScanner.tags(bytes)) else {
      let remedy = "convert the file to UTF-8 first"
      throw InterchangeError(.encoding, at: start, "a file in '\(encoding)' cannot be filled in place; \(remedy)")
    }
  }

  /// Ties events to tags; `false` where they do not agree.
  private mutating func build(_ tags: [XLIFFTagScanner.Tag]) -> Bool {
    var open: [Int] = []
    var next = 0
    for (index, event) in events.enumerated() {
      switch event.content {
      case .start(let element):
        guard next < tags.count, tags[next].kind != .end, names(element.name, tags[next].range, 1) else { return false }
        let tag = tags[next]
        let isEmpty = tag.kind == .empty
        let behind = tag.range.upperBound..<tag.range.upperBound
        nodeOfEvent[index] = nodes.count
        if let parent = open.last { nodes[parent].children.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(
          Node(
            element: element, parent: open.dropLast().last ?? 0, events: index..<index, open: tag.range, close: behind,
            isEmptyTag: isEmpty))
        next += 1
      case .end(let name):
        guard let node = open.popLast() else { return false }
        nodeOfEvent[index] = node
        nodes[node].events = nodes[node].events.lowerBound..<index
        if nodes[node].isEmptyTag { continue }
        guard next < tags.count, tags[next].kind == .end, names(name, tags[next].range, 2) else { return false }
        nodes[node].close = tags[next].range
        next += 1
      default: break
      }
    }
    return next == tags.count && open.isEmpty
  }

  private func names(_ name: XMLName, _ tag: Range<Int>, _ offset: Int) -> Bool {
    let expected = Array(name.qualified.utf8)
    let found = bytes[min(tag.lowerBound + offset, tag.upperBound)..<tag.upperBound]
    // A name that is not ASCII may have other bytes in the file's encoding.
    return found.starts(with: expected) || !expected.allSatisfy { $0 < 0x80 }
  }

  /// The bytes between the tags of an element.
  func inner(_ node: Int) -> Range<Int> { nodes[node].open.upperBound..<nodes[node].close.lowerBound }

  /// Whether an element belongs to the vocabulary of the root.
  func isOwn(_ node: Int) -> Bool {
    let name = nodes[node].element.name
    let namespace = nodes[0].element.name.namespace
    return name.namespace == namespace && (namespace != nil || name.prefix == nil)
  }

  /// The first child of an element with a name.
  func child(_ name: String, of node: Int) -> Int? {
    nodes[node].children.first { nodes[$0].element.name.local == name && isOwn($0) }
  }

  /// What names the target language in the root of XLIFF 2, which must do so where there is a target.
  func languageEdit(_ language: Language) -> XLIFFEdit? {
    guard kind == .version2, nodes[0].element["trgLang"] == nil else { return nil }
    let tag = nodes[0].open
    return XLIFFEdit(range: tag, bytes: XLIFFEdit.setting("trgLang", to: language.tag, in: Array(bytes[tag])))
  }

  /// The file's bytes with edits, which must not overlap.
  func applying(_ edits: [XLIFFEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.bytes
      at = edit.range.upperBound
    }
    result += bytes[at...]
    return form.map { $0.widened(result) } ?? result
  }
}
