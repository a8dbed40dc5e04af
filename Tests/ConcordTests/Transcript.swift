import Files

/// The sessions shown in a page: each `$ concord …` line of its console blocks, with what must follow.
struct Transcript {
  /// A command and its output.
  struct Step {
    /// The line of the page.
    var line: Int
    /// The shell command.
    var command: String
    /// What is shown beneath, without the line end of the last line; `…` alone on a line stands for any lines.
    var expected: [String]
  }

  /// The steps, in order.
  private(set) var steps: [Step] = []

  /// Reads a page of Markdown.
  init(_ page: String) {
    var isConsole = false
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(line: index + 1, command: String(line.dropFirst(2)), expected: []))
      } else if isConsole, !steps.isEmpty {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
  }
}

extension Transcript.Step {
  /// Whether an output is the one that is shown.
  func matches(_ output: String) -> Bool {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    var expected = expected[...]
    while expected.last?.isEmpty == true { expected.removeLast() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Self.matches(expected, lines)
  }

  private static func matches(_ expected: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { matches(expected.dropFirst(), lines[$0...]) }
    }
    return lines.first == first && matches(expected.dropFirst(), lines.dropFirst())
  }
}
