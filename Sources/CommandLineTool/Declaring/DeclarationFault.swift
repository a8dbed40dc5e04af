/// A mistake in how commands and parameters are declared, for a test to find.
package struct DeclarationFault: Hashable, CustomStringConvertible {
  /// The names from the root down to the command.
  package let command: String

  /// What is wrong.
  package let message: String

  /// Both in one line.
  package var description: String { "\(command): \(message)" }
}

extension Program {
  /// Every mistake in the declarations of the whole tree; a test expects none.
  package func declarationFaults() -> [DeclarationFault] {
    faults(of: root, spelling: root.name)
  }

  private func faults(of command: any Command.Type, spelling: String) -> [DeclarationFault] {
    let parameters = ParameterTable(of: command.init()).parameters
    let messages =
      nameFaults(of: command, parameters) + parameters.flatMap { faults(of: $0) } + operandFaults(parameters)
      + groupFaults(of: command, parameters)
    return messages.map { DeclarationFault(command: spelling, message: $0) }
      + command.children.flatMap { faults(of: $0, spelling: "\(spelling) \($0.name)") }
  }

  private func nameFaults(of command: any Command.Type, _ parameters: [Parameter]) -> [String] {
    let options = parameters.filter { $0.kind != .operand }
    let long = options.flatMap { $0.isInvertible ? [$0.name, "no-" + $0.name] : [$0.name] }
    let subcommands = command.children.map { $0.name } + ["help"]
    var messages: [String] = []
    if !isWellFormed(command.name) { messages.append("the name '\(command.name)' is not lower case with hyphens") }
    if command.abstract.isEmpty || command.abstract.contains("\n") { messages.append("the abstract is not one line") }
    messages += repeated(long).map { "option '--\($0)' is declared twice" }
    messages += repeated(options.compactMap(\.short)).map { "option '-\($0)' is declared twice" }
    messages += repeated(subcommands).map { "command '\($0)' is declared twice" }
    return messages
  }

  private func faults(of parameter: Parameter) -> [String] {
    var messages: [String] = []
    if parameter.help.isEmpty { messages.append("\(parameter.label) has no help") }
    if parameter.kind != .operand && !isWellFormed(parameter.name) {
      messages.append("\(parameter.label) is not named in lower case with hyphens")
    }
    if let short = parameter.short, !(short.isASCII && short.isLetter) {
      messages.append("\(parameter.label) has a short form that is no letter, '-\(short)'")
    }
    if parameter.kind == .flag && parameter.defaultText != nil && !parameter.isInvertible {
      messages.append("\(parameter.label) starts as true and cannot be turned off")
    }
    return messages
  }

  private func operandFaults(_ parameters: [Parameter]) -> [String] {
    let operands = parameters.filter { $0.kind == .operand }
    return zip(operands, operands.dropFirst()).compactMap { previous, operand in
      if previous.isRepeating { return "\(operand.label) comes after the repeating \(previous.label)" }
      guard previous.minimum == 0, operand.minimum > 0 else { return nil }
      return "the required \(operand.label) comes after the optional \(previous.label)"
    }
  }

  private func groupFaults(of command: any Command.Type, _ parameters: [Parameter]) -> [String] {
    guard command is any CommandGroup.Type else { return [] }
    guard !command.children.isEmpty else { return ["the group has no subcommands"] }
    return parameters.compactMap { parameter in
      if parameter.kind == .operand { return "\(parameter.label) stands beside subcommands" }
      return parameter.minimum > 0 ? "the required \(parameter.label) stands beside subcommands" : nil
    }
  }

  private func isWellFormed(_ name: String) -> Bool {
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") } && !name.hasSuffix("-")
  }

  private func repeated<Name: Hashable>(_ names: [Name]) -> [Name] {
    var seen: Set<Name> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
