import Testing
import Translation

@testable import PlainText

/// A document written out so that an expectation shows what it means: `heading: …`, `note 1: …`, marks as `{1}`.
struct Reading {
  let document: Document
  let source: [UInt8]

  init(_ text: String, layout: Layout = .auto) { self.init(Array(text.utf8), layout: layout) }

  init(_ bytes: [UInt8], layout: Layout = .auto) {
    source = bytes
    document = PlainTextReader(layout: layout).read(bytes)
  }

  /// The blocks, each with its kind.
  var lines: [String] {
    document.blocks.map { block in
      let label = block.label.map { " \($0)" } ?? ""
      return "\(block.kind.rawValue)\(label): \(Self.shown(block.content))"
    }
  }

  /// The texts of all blocks of some kinds.
  func texts(_ kinds: BlockKind...) -> [String] {
    document.blocks.filter { kinds.contains($0.kind) }.map(\.content.text)
  }

  /// What the reader says it did or found.
  var account: [String] { document.faults.map(\.description) }

  private static func shown(_ content: InlineText) -> String {
    var result = ""
    var codes = content.codes[...]
    for (index, scalar) in content.text.unicodeScalars.enumerated() {
      while let code = codes.first, code.at == index {
        result += "{\(code.label)}"
        codes = codes.dropFirst()
      }
      result.unicodeScalars.append(scalar)
    }
    for code in codes { result += "{\(code.label)}" }
    return result
  }

  /// What is wrong with the maps: runs whose bytes are not those of the source, out of order, or spaces at the ends.
  ///
  /// A byte of text outside all runs must be a space.
  var mapFaults: [String] {
    document.blocks.flatMap { block -> [String] in
      let bytes = Array(block.content.text.utf8)
      var faults: [String] = []
      var end = 0
      for run in block.map.runs {
        let inside = run.text >= end && run.text + run.count <= bytes.count && run.source + run.count <= source.count
        guard inside, run.source >= 0 else {
          faults.append("run \(run) lies outside in '\(block.content.text)'")
          break
        }
        if bytes[run.text..<(run.text + run.count)] != source[run.source..<(run.source + run.count)] {
          faults.append("run \(run) differs in '\(block.content.text)'")
        }
        if bytes[end..<run.text].contains(where: { $0 != 0x20 }) { faults.append("unmapped bytes before \(run)") }
        end = run.text + run.count
      }
      if bytes[min(end, bytes.count)...].contains(where: { $0 != 0x20 }) {
        faults.append("unmapped end of '\(block.content.text)'")
      }
      if bytes.first == 0x20 || bytes.last == 0x20 { faults.append("spaces at the ends of '\(block.content.text)'") }
      return faults
    }
  }
}
