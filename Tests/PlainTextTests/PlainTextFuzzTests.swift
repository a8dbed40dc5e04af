import TestSupport
import Testing
import Translation

@testable import PlainText

/// Random and mutated files; `CONCORD_FUZZ=1000000 swift test -c release --filter FuzzTests` tries a million.
@Suite("Fuzzing of the plain text reader")
struct PlainTextFuzzTests {
  private static let pieces = [
    "\n", "\n\n", "\r\n", "\u{C}", "____________________\n", "1 Note.\n", "12", "[1]", "¹", "*", "http://a.org/b-\n",
    "-\n", " \n",
    "Page 1\n", "- item\n", "\u{AD}", "\t", "    ", "“Quote.” ", "A. ", "Warsaw, 7 April 2016\n", "\u{2028}",
    "\u{FEFF}", "1\n", "a)",
  ]

  @Test("No file makes the reader fall, and every place it names is in the file", arguments: Layout.allCases)
  func reading(_ layout: Layout) {
    var random = SeededRandom(seed: 5)
    for round in 0..<Fuzzing.rounds(orElse: 400) {
      let bytes = Fuzzing.text(Self.pieces, cuts: 700, &random)
      let document = PlainTextReader(layout: layout).read(bytes)
      for block in document.blocks {
        let length = block.content.text.unicodeScalars.count
        guard block.content.codes.allSatisfy({ (0...length).contains($0.at) }), !block.content.text.isEmpty else {
          Issue.record("round \(round): \(block) from \(bytes)")
          return
        }
        // Repaired bytes are longer than they were.
        let isPlain = String(validating: bytes, as: UTF8.self) != nil && document.encoding == "UTF-8"
        guard !isPlain || block.map.runs.allSatisfy({ $0.source + $0.count <= bytes.count }) else {
          Issue.record("round \(round): a place outside the file in \(block.map) from \(bytes)")
          return
        }
      }
    }
  }
}
