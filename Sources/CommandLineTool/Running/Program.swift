/// A tool: the command at the root of its tree, and its version.
///
///     let program = Program(Concord.self, version: "1.0.0")
///     let code = program.run(arguments, on: Console(width: 80, print: { … }, complain: { … }))
package struct Program: Sendable {
  /// The command at the root; its name is the name of the tool.
  package let root: any Command.Type

  /// The version, without the name.
  package let version: String

  /// Makes a tool from its root.
  package init(_ root: any Command.Type, version: String) {
    self.root = root
    self.version = version
  }

  /// What the words after the tool's name ask for; nothing is run or printed.
  ///
  /// `--help` and `--version` win over whatever else is given or wrong, unless the command itself cannot be found.
  package func outcome(of arguments: [String], width: Int = 80) -> Outcome {
    var invocation = Invocation(of: root, words: arguments)
    do throws(UsageError) {
      try invocation.descend()
      return try outcome(of: invocation, width: width)
    } catch {
      return .usage(error, hint: hint(for: error, invocation, width: width))
    }
  }

  /// Does what the words ask for.
  package func run(_ arguments: [String], on console: Console) -> ExitCode {
    switch outcome(of: arguments, width: console.width) {
    case .help(let text), .version(let text):
      console.print(text)
      return .done
    case .usage(let error, let hint):
      return refuse(error, hint: hint, on: console)
    case .run(let command):
      return run(command, calledBy: arguments, on: console)
    }
  }

  private func run(_ command: any Command, calledBy arguments: [String], on console: Console) -> ExitCode {
    var command = command
    do {
      return try command.run()
    } catch let error as UsageError {
      var invocation = Invocation(of: root, words: arguments)
      // The words led to the command before, so they do again.
      try? invocation.descend()
      return refuse(error, hint: hint(for: error, invocation, width: console.width), on: console)
    } catch {
      guard let text = console.explain(error) else { return .done }
      console.complain("\(root.name): \(text)")
      return .failed
    }
  }

  private func refuse(_ error: UsageError, hint: String, on console: Console) -> ExitCode {
    console.complain("\(root.name): \(error.message)\n\(hint)")
    return .failed
  }

  private func outcome(of invocation: Invocation, width: Int) throws(UsageError) -> Outcome {
    let command = invocation.command.init()
    let table = ParameterTable(of: command)
    let scan = Scan(invocation.words[...], by: table)
    if scan.isGiven("help") { return .help(HelpPage(for: invocation.path, width: width).text) }
    if scan.isGiven("version") { return .version("\(root.name) \(version)") }
    if let error = scan.error { throw error }
    guard !(command is any CommandGroup) else { throw UsageError(.missingCommand, "missing command") }
    try table.bind(scan)
    try table.validate()
    return .run(command)
  }

  private func hint(for error: UsageError, _ invocation: Invocation, width: Int) -> String {
    if error.kind == .missingCommand { return HelpPage(for: invocation.path, width: width).text }
    return "try '\(invocation.path.spelling) --help'"
  }
}
