import Glibc
import Matching
import Retrieval
import Translation

/// The CPU time of this process in seconds.
func cpuTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// The time of a clock that nothing but the machine's speed changes, in nanoseconds.
func nanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Says how long something took, and for each of a number of items.
func measure(_ name: String, _ count: Int, _ body: () throws -> Void) rethrows {
  let start = cpuTime()
  try body()
  let time = cpuTime() - start
  print("\(name): \(Int(time * 1000)) ms, \(Int(Double(count) / max(time, 1e-6))) a second")
}

/// What look-ups took.
struct Report: CustomStringConvertible {
  var times: [Int] = []
  var candidates = 0
  var matches = 0

  var description: String {
    let sorted = times.sorted()
    let sum = sorted.reduce(0, +)
    return """
      \(times.count * 1_000_000_000 / max(1, sum)) queries/s, p50 \(sorted[sorted.count / 2] / 1000) µs, \
      p99 \(sorted[sorted.count * 99 / 100] / 1000) µs, \(candidates) candidates, \(matches) matches
      """
  }
}

/// The best scores of a query by the index.
func best(_ query: Query, _ minimum: Int, _ limit: Int, _ report: inout Report) throws -> [Int] {
  var best: [Int] = []
  var candidates = 0
  try index.search(tokenizer.outline(of: query.text), minimum: minimum) { document, _ in
    candidates += 1
    let floor = best.count == limit ? best[limit - 1] : minimum
    guard let similarity = query.similarity(to: texts[document], minimum: floor) else { return floor }
    best = Array((best + [similarity.percent]).sorted(by: >).prefix(limit))
    return best.count == limit ? best[limit - 1] : minimum
  }
  report.candidates += candidates
  report.matches += best.count
  return best
}

/// Looks queries up one by one.
func lookUp(_ queries: [Query], _ minimum: Int, _ limit: Int) throws -> Report {
  var report = Report()
  for query in queries {
    let start = nanoseconds()
    _ = try best(query, minimum, limit, &report)
    report.times.append(nanoseconds() - start)
  }
  return report
}

/// Looks queries up by a plain scan with the same score and compares what is found.
func compareWithScan(_ corpus: Corpus) throws {
  var (wrong, time, answered) = (0, 0, 0)
  for text in (0..<scanned).map({ [corpus.new, corpus.edited][$0 % 2][$0] }) {
    let query = Query(InlineText(text), tokenizer)
    let start = nanoseconds()
    let scores = texts.compactMap { query.similarity(to: $0, minimum: 50)?.percent }.sorted(by: >)
    time += nanoseconds() - start
    answered += 1
    for minimum in [70, 50] {
      var report = Report()
      let found = try best(query, minimum, 5, &report)
      if found != Array(scores.filter { $0 >= minimum }.prefix(5)) { wrong += 1 }
    }
  }
  guard answered > 0 else { return }
  print("plain scan: \(Double(answered) / (Double(time) / 1e9)) queries/s; \(wrong) of \(2 * answered) answers differ")
}
