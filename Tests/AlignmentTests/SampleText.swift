import Translation

@testable import Alignment

/// Segments of one paragraph block each `|`-separated stretch of lines; a line is a segment.
func segments(_ lines: [String], blocks: [Int]? = nil, kind: BlockKind = .paragraph) -> [Segment] {
  lines.enumerated().map { index, line in
    Segment(InlineText(line), block: blocks?[index] ?? 0, kind: kind, range: 0..<0)
  }
}

/// Beads as `0,1:0`, without confidence.
func shapes(_ beads: [Bead]) -> [String] {
  beads.map { bead in
    [bead.source, bead.target].map { $0.map(String.init).joined(separator: ",") }.joined(separator: ":")
  }
}
