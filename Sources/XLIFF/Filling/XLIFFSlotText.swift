internal import Translation
internal import XML

/// A text of the file with its codes, and the bytes of each code.
struct XLIFFSlotText {
  /// How a code stands in the file.
  struct Raw {
    /// What sort of tag it is.
    enum Form {
      /// A start tag whose end tag is another code.
      case start
      /// An end tag.
      case end
      /// A whole element.
      case whole
    }

    /// What sort of tag it is.
    var form: Form
    /// Its bytes.
    var bytes: [UInt8]
  }

  /// The elements that are one code, whatever is in them.
  private static let natives: Set = ["x", "ph", "cp", "bx", "bpt", "sc", "ex", "ept", "ec", "it", "sm", "em"]

  /// The text.
  private(set) var content = InlineText("")
  /// The bytes of its codes, in the same order.
  private(set) var raws: [Raw] = []

  /// Reads the text between two events.
  init(_ tree: XLIFFTree, _ events: Range<Int>) {
    var builder = XLIFF1TextBuilder(namespace: tree.nodes[0].element.name.namespace)
    var segments: Set<Int> = []
    for index in events {
      switch tree.events[index].content {
      case .text(let piece), .characterData(let piece): builder.append(piece)
      case .start(let element):
        let node = tree.nodeOfEvent[index] ?? 0
        // Marks of segmentation are no part of the text.
        if tree.kind == .version1, element.name.local == "mrk", element["mtype"] == "seg" {
          segments.insert(node)
        } else {
          builder.start(element)
          if builder.codes.count > raws.count { raws.append(Raw(form: .start, bytes: Self.open(tree, node))) }
        }
      case .end(let name):
        let node = tree.nodeOfEvent[index] ?? 0
        if segments.contains(node) { continue }
        builder.end(name)
        close(builder, tree, node)
      default: break
      }
    }
    content = builder.content
  }

  private mutating func close(_ builder: XLIFF1TextBuilder, _ tree: XLIFFTree, _ node: Int) {
    let whole = Array(tree.bytes[tree.nodes[node].open.lowerBound..<tree.nodes[node].close.upperBound])
    if builder.codes.count > raws.count {
      let name = tree.nodes[node].element.name
      let isWhole = tree.isOwn(node) && Self.natives.contains(name.local)
      raws.append(
        isWhole ? Raw(form: .whole, bytes: whole) : Raw(form: .end, bytes: Array("</\(name.qualified)>".utf8)))
    } else if builder.codes.last?.kind == .placeholder, raws.last?.form == .start {
      // An element of another vocabulary turned out to be empty.
      raws[raws.count - 1] = Raw(form: .whole, bytes: whole)
    }
  }

  /// The bytes of a start tag; an empty-element tag becomes one.
  private static func open(_ tree: XLIFFTree, _ node: Int) -> [UInt8] {
    let tag = Array(tree.bytes[tree.nodes[node].open])
    return tree.nodes[node].isEmptyTag ? tag.dropLast(2) + [UInt8(ascii: ">")] : tag
  }

  /// Whether there is anything but white space and codes.
  var hasText: Bool { content.text.utf8.contains { !($0 == 0x20 || (9...13).contains($0)) } }

  /// The bytes of a translation with the tags of this text; with whether all of them, and no others, stand in it.
  func rendered(_ target: InlineText, asciiOnly: Bool) -> (bytes: [UInt8], isComplete: Bool) {
    let codes = target.codes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    let found = XLIFFCodeMatching(content.codes).matches(codes.map(\.element))
    let isNested = nests(found.compactMap { $0 })
    var bytes: [UInt8] = []
    let scalars = target.text.unicodeScalars
    var (index, passed) = (scalars.startIndex, 0)
    for ((_, code), match) in zip(codes, found) where isNested {
      let next = scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex)
      bytes += XLIFFEdit.escaped(String(scalars[index..<(next ?? scalars.endIndex)]), asciiOnly: asciiOnly)
      (index, passed) = (next ?? scalars.endIndex, max(passed, code.at))
      if let match { bytes += raws[match].bytes }
    }
    bytes += XLIFFEdit.escaped(String(scalars[index...]), asciiOnly: asciiOnly)
    let isComplete = isNested && !found.contains(nil) && found.count == raws.count
    return (bytes, isComplete)
  }

  /// Whether tags in this order are well-formed.
  private func nests(_ order: [Int]) -> Bool {
    var open: [Int] = []
    for index in order {
      switch raws[index].form {
      case .whole: break
      case .start: open.append(index)
      case .end:
        guard let start = open.popLast(), start == partner(of: index) else { return false }
      }
    }
    return open.isEmpty
  }

  /// The start tag that an end tag of this text closes.
  private func partner(of end: Int) -> Int? {
    var depth = 0
    for index in raws[...end].indices.reversed() {
      if raws[index].form == .end { depth += 1 }
      if raws[index].form == .start { depth -= 1 }
      if depth == 0 && raws[index].form == .start { return index }
    }
    return nil
  }
}
