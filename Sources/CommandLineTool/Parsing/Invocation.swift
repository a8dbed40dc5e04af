/// Which command a command line calls, and the words for it.
struct Invocation {
  /// The commands from the root down to the one called.
  private(set) var path: [any Command.Type]
  /// The words for the command called: those behind its name, and the options ahead of it.
  private(set) var words: [String]

  /// The root, with all words still to be read.
  init(of root: any Command.Type, words: [String]) {
    path = [root]
    self.words = words
  }

  /// The command called.
  var command: any Command.Type { path[path.count - 1] }

  /// Goes down the tree as far as the words name commands; `help` is read as `--help`.
  ///
  /// - Throws: what is wrong with the words so far; `path` then ends at the command they were given to.
  mutating func descend() throws(UsageError) {
    var ahead: [String] = []
    var rest = words[...]
    while !command.children.isEmpty {
      let scan = Scan(rest, by: ParameterTable(of: command.init()), stopsAtOperand: true)
      guard let word = scan.operands.first else { break }
      if let error = scan.error, !scan.isGiven("help") { throw error }
      ahead += rest[..<scan.rest.startIndex].dropLast()
      rest = scan.rest
      if let subcommand = try subcommand(word) {
        path.append(subcommand)
      } else {
        ahead.insert("--help", at: 0)
      }
    }
    words = ahead + rest
  }

  /// The subcommand that a word means, nil for `help`.
  private func subcommand(_ word: String) throws(UsageError) -> (any Command.Type)? {
    let names = command.children.map { $0.name } + ["help"]
    let vocabulary = Vocabulary(names)
    switch vocabulary.meaning(of: word) {
    case .name(let index):
      return index < command.children.count ? command.children[index] : nil
    case .ambiguous(let names):
      let candidates = names.map { "'\($0)'" }.alternatives
      throw UsageError(.ambiguousCommand, "ambiguous command '\(word)'; could be \(candidates)")
    case .unknown:
      throw UsageError(.unknownCommand, "unknown command '\(word)'" + vocabulary.remedy(for: word, prefix: ""))
    }
  }
}
