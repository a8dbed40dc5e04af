/// What a command takes, gathered from its properties and those of its groups, with `--help` and `--version` at the end.
package struct ParameterTable {
  /// A parameter and the wrapper that keeps its value.
  struct Row {
    let parameter: Parameter
    let declaration: any Declaration
  }

  /// A long name, and what giving it means.
  struct LongName {
    let text: String
    let row: Int
    let turnsOff: Bool
  }

  /// The rows in the order of declaration.
  private(set) var rows: [Row] = []
  /// Every long name that is understood, in the order of rows.
  private(set) var longNames: [LongName] = []
  /// The groups in the order in which they are to be validated.
  private var groups: [any ParameterGroup] = []

  /// Gathers the parameters of a command.
  package init(of command: any Command) {
    gather(command)
    gather(StandardOptions())
    for (index, row) in rows.enumerated() where row.parameter.kind != .operand {
      longNames.append(LongName(text: row.parameter.name, row: index, turnsOff: false))
      guard row.parameter.isInvertible else { continue }
      longNames.append(LongName(text: "no-" + row.parameter.name, row: index, turnsOff: true))
    }
  }

  /// The parameters in the order of declaration.
  package var parameters: [Parameter] { rows.map(\.parameter) }

  private mutating func gather(_ group: any ParameterGroup) {
    let section = type(of: group).section
    for child in Mirror(reflecting: group).children {
      if let declaration = child.value as? any Declaration {
        // A wrapper's storage is named like its property with an underscore in front.
        let property = String((child.label ?? "").drop { $0 == "_" })
        let parameter = declaration.parameter.named(after: property, in: section)
        rows.append(Row(parameter: parameter, declaration: declaration))
      } else if let embedded = child.value as? any GroupDeclaration {
        gather(embedded.group)
      }
    }
    groups.append(group)
  }

  /// Lets every group and at last the command check itself.
  func validate() throws(UsageError) {
    for group in groups { try group.validate() }
  }
}

/// The options that every command has.
struct StandardOptions: ParameterGroup {
  @Flag(short: "h", help: "show this help and exit") var help
  @Flag(help: "show the version and exit") var version
}
