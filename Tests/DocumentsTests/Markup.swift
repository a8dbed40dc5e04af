import PlainText
import Translation

@testable import Documents

/// A marked-up document written out so that an expectation shows what it means: `heading: …`, codes in their own
/// notation, marks of notes as `{1}`, line breaks as `|`.
struct Markup {
  let document: Document
  let source: [UInt8]

  init(_ text: String, named name: String, layout: Layout = .auto) {
    self.init(Array(text.utf8), named: name, layout: layout)
  }

  init(_ bytes: [UInt8], named name: String, layout: Layout = .auto) {
    source = bytes
    document = DocumentReader(layout: layout).read(bytes, named: name)
  }

  /// The blocks, each with its kind.
  var lines: [String] {
    document.blocks.map { block in
      "\(block.kind.rawValue)\(block.label.map { " \($0)" } ?? ""): \(Self.shown(block.content))"
    }
  }

  /// The texts of the blocks without codes.
  var texts: [String] { document.blocks.map(\.content.text) }

  /// What the reader says is wrong.
  var faults: [String] { document.faults.map(\.description) }

  /// A text with its codes in their own notation.
  static func shown(_ content: InlineText) -> String {
    var result = ""
    var codes = content.codes[...]
    func show(_ code: InlineCode) {
      switch code.kind {
      case .noteReference: result += "{\(code.label)}"
      case .lineBreak: result += "|"
      default: result += code.content
      }
    }
    for (index, scalar) in content.text.unicodeScalars.enumerated() {
      while let code = codes.first, code.at == index {
        show(code)
        codes = codes.dropFirst()
      }
      result.unicodeScalars.append(scalar)
    }
    for code in codes { show(code) }
    return result
  }

  /// What the maps say of the source: for each block the stretches of source that its runs cover.
  var mapped: [[String]] {
    document.blocks.map { block in
      block.map.runs.map { String(decoding: source[$0.source..<($0.source + $0.count)], as: UTF8.self) }
    }
  }

  /// Runs whose bytes are not those of the text, or lie outside.
  var mapFaults: [String] {
    document.blocks.flatMap { block in
      let text = Array(block.content.text.utf8)
      return block.map.runs.compactMap { run -> String? in
        guard run.text + run.count <= text.count, run.source + run.count <= source.count else { return "\(run)" }
        let folded = source[run.source..<(run.source + run.count)].map { $0 < 0x20 ? 0x20 : $0 }
        return folded.elementsEqual(text[run.text..<(run.text + run.count)]) ? nil : "\(run) of \(block.content.text)"
      }
    }
  }
}
