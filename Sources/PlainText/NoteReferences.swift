internal import Translation

/// Takes the marks of footnotes out of the running text.
///
/// A number is a mark where a note of that number exists and it takes its place in the count: of all numbers that may
/// be marks those are taken that count upwards with the best evidence. Where numbers begin anew, on each page or in
/// each chapter, each count is looked at by itself.
struct NoteReferences {
  /// The texts without marks.
  private(set) var flows: [Flow]
  /// The number of marks taken out.
  private(set) var marks = 0
  /// The labels of notes that no mark was found for.
  private(set) var unmarked: [String] = []

  /// A candidate and the text it stands in.
  private struct Found {
    var candidate: NoteMarks.Candidate
    var flow: Int
  }

  /// Takes marks out of texts in reading order.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ flows: [Flow], _ notes: [Footnotes.Note]) {
    self.flows = flows
    guard !notes.isEmpty else { return }
    let counts = Self.counts(of: notes, base: flows.first?.base ?? 0)
    var found: [[Found]] = Array(repeating: [], count: counts.count)
    for (index, flow) in flows.enumerated() {
      let map = SourceMap(flow.runs)
      for candidate in NoteMarks.candidates(in: flow.bytes) {
        let offset = map.source(of: candidate.range).lowerBound
        guard let count = Self.count(at: offset, of: counts), counts[count].labels.contains(candidate.label) else {
          continue
        }
        found[count].append(Found(candidate: candidate, flow: index))
      }
    }
    let chosen = zip(counts, found).flatMap { choose($1, of: $0.labels) }
    cut(chosen)
  }

  /// Notes counted upwards, and the offset where their text ends.
  private struct Count {
    var labels: Set<String>
    var end: Int
  }

  private static func counts(of notes: [Footnotes.Note], base: Int) -> [Count] {
    var counts: [Count] = []
    var last = Int.max
    for note in notes {
      let end = (note.lines.last?.upperBound ?? 0) + base
      if note.number > 0 && note.number <= last || counts.isEmpty {
        counts.append(Count(labels: [note.label], end: end))
      } else {
        counts[counts.count - 1].labels.insert(note.label)
        counts[counts.count - 1].end = end
      }
      if note.number > 0 { last = note.number }
    }
    counts[counts.count - 1].end = .max
    return counts
  }

  private static func count(at offset: Int, of counts: [Count]) -> Int? {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < counts.count ? low : nil
  }

  /// The marks among the candidates of one count: the best chain, and signs and brackets that name a note again.
  private mutating func choose(_ found: [Found], of labels: Set<String>) -> [Found] {
    let numbered = found.indices.filter { found[$0].candidate.number > 0 }
    let chain = NoteChain.best(of: numbered.map { found[$0].candidate }).map { numbered[$0] }
    var chosen = Set(chain)
    var named = Set(chain.map { found[$0].candidate.label })
    for index in found.indices where found[index].candidate.number == 0 || isBracketed(found[index]) {
      chosen.insert(index)
      named.insert(found[index].candidate.label)
    }
    unmarked += labels.subtracting(named).sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    return chosen.sorted().map { found[$0] }
  }

  private func isBracketed(_ found: Found) -> Bool {
    flows[found.flow].bytes[found.candidate.range.upperBound - 1] == 0x5D
  }

  private mutating func cut(_ chosen: [Found]) {
    var cuts: [Int: [Flow.Cut]] = [:]
    for found in chosen {
      cuts[found.flow, default: []].append(Flow.Cut(range: found.candidate.range, label: found.candidate.label))
    }
    for (flow, cuts) in cuts {
      flows[flow] = flows[flow].cutting(cuts.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
    marks = chosen.count
  }
}
