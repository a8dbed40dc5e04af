package import Translation

/// A marked-up document written out so that an expectation shows what it means: `heading: …`, codes in their own
/// notation, marks of notes as `{1}`, line breaks as `|`.
package struct Markup {
  /// What was read.
  package let document: Document
  /// The file.
  package let source: [UInt8]

  /// Keeps what was read out of a file.
  package init(_ document: Document, of source: [UInt8]) {
    self.document = document
    self.source = source
  }

  /// The blocks, each with its kind.
  package var lines: [String] {
    document.blocks.map { block in
      "\(block.kind.rawValue)\(block.label.map { " \($0)" } ?? ""): \(Self.shown(block.content))"
    }
  }

  /// The texts of the blocks without codes.
  package var texts: [String] { document.blocks.map(\.content.text) }

  /// What the reader says is wrong.
  package var faults: [String] { document.faults.map(\.description) }

  /// A text with its codes in their own notation.
  package static func shown(_ content: InlineText) -> String {
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
  package var mapped: [[String]] {
    document.blocks.map { block in
      block.map.runs.map { String(decoding: source[$0.source..<($0.source + $0.count)], as: UTF8.self) }
    }
  }

  /// Runs whose bytes are not those of the text, or lie outside.
  package var mapFaults: [String] {
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
