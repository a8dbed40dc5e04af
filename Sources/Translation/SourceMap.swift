/// Where each part of a reflowed text stood in the file it was read from.
///
/// A map is a list of runs in which text and source advance together, byte by byte; between runs something was
/// folded, joined or taken out. Offsets are UTF-8 bytes.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of text that stands unchanged in the source.
  public struct Run: Hashable, Sendable {
    /// The offset of its first byte in the text.
    public var text: Int
    /// The offset of its first byte in the source.
    public var source: Int
    /// Its length in bytes.
    public var count: Int

    /// Makes a run.
    public init(text: Int, source: Int, count: Int) {
      self.text = text
      self.source = source
      self.count = count
    }
  }

  /// The runs, ordered by text offset, not overlapping.
  public private(set) var runs: [Run]

  /// Makes a map of the given runs.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// Adds a run at the end, united with the last one where they meet on both sides.
  public mutating func append(text: Int, source: Int, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.text + last.count == text, last.source + last.count == source {
      runs[runs.count - 1].count += count
    } else {
      runs.append(Run(text: text, source: source, count: count))
    }
  }

  /// The source bytes from the first to the last byte of a stretch of text; empty at 0 where the map knows none.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard let first = position(of: range.lowerBound),
      let last = position(of: max(range.lowerBound, range.upperBound - 1))
    else { return 0..<0 }
    return first..<max(first, range.isEmpty ? first : last + 1)
  }

  /// The source offset of one byte of text; a byte that a fold put in belongs to the end of the run before it.
  private func position(of offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return runs.first?.source }
    let run = runs[low - 1]
    return run.source + min(offset - run.text, run.count - 1)
  }
}
