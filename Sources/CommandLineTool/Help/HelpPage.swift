/// The text of `--help` for one command.
///
///     Usage: tool verb [OPTION]... FILE
///
///     what the verb does
///
///     Operands:
///       FILE             what the operand is
///
///     Options:
///       -m, --min N      what the option is (default: 70)
///
///     The discussion.
struct HelpPage {
  private let path: [any Command.Type]
  private let parameters: [Parameter]
  private let width: Int

  /// A page for the last command of a path from the root, for a terminal of that many columns.
  ///
  /// Below 40 columns the text stays 40 wide, above 100 it stays 100 wide, since longer lines read badly.
  init(for path: [any Command.Type], width: Int) {
    self.path = path
    self.width = min(max(width, 40), 100)
    // The version belongs to the whole tool; below the root it is understood but not listed.
    parameters = ParameterTable(of: path[path.count - 1].init()).parameters.filter {
      !$0.isHidden && (path.count == 1 || $0.name != "version")
    }
  }

  private var command: any Command.Type { path[path.count - 1] }

  /// The whole page, without a newline at the end.
  var text: String {
    let blocks = [usage, paragraph(command.abstract)] + lists + [footer, discussion]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var usage: String {
    let required = parameters.filter { $0.kind == .option && $0.minimum > 0 }.map { "--\($0.name) \($0.valueName)" }
    let operands = parameters.filter { $0.kind == .operand }.map(\.usage)
    let verb = command.children.isEmpty ? [] : ["COMMAND"]
    let pieces = [path.spelling] + verb + ["[OPTION]..."] + required + operands
    return Wrapping(width: width, indent: 7).lines(of: pieces, start: "Usage: ").joined(separator: "\n")
  }

  private var lists: [String] {
    let operands = parameters.filter { $0.kind == .operand }
    let options = parameters.filter { $0.kind != .operand }
    // A command's own options come before those of its groups, wherever it embeds them.
    let own = options.filter { $0.section == StandardOptions.section }
    let shared = options.filter { $0.section != StandardOptions.section }
    let sections =
      HelpSection.grouping(
        command.children, by: { $0.topic }, entry: { .init(term: $0.name, pieces: $0.abstract.words) })
      + HelpSection.grouping(operands, by: { _ in "Operands" }, entry: { .init(term: $0.name, pieces: $0.explanation) })
      + HelpSection.grouping(own + shared, by: \.section, entry: { .init(term: $0.forms, pieces: $0.explanation) })
    let columns = HelpColumns(for: sections.flatMap(\.entries), width: width)
    return sections.map { "\($0.title):\n" + $0.entries.map(columns.text).joined(separator: "\n") }
  }

  private var footer: String {
    guard !command.children.isEmpty else { return "" }
    let words = [path[0].name, "help"] + path.dropFirst().map { $0.name } + ["COMMAND"]
    return paragraph("Run '\(words.joined(separator: " "))' for more on a command.")
  }

  private var discussion: String {
    var lines: [String] = []
    var open = ""
    let given: [Substring] = command.discussion.split(separator: "\n", omittingEmptySubsequences: false)
    for line in given + [""] {
      if let first = line.first, !first.isWhitespace {
        open += (open.isEmpty ? "" : " ") + line
        continue
      }
      if !open.isEmpty { lines.append(paragraph(open)) }
      open = ""
      lines.append(String(line))
    }
    return lines.dropLast().joined(separator: "\n")
  }

  private func paragraph(_ text: String) -> String {
    Wrapping(width: width).lines(of: text.words).joined(separator: "\n")
  }
}
