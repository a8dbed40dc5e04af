/// Embeds parameters that several commands share.
///
///     struct MemoryOptions: ParameterGroup {
///       static let section = "Memory"
///       @Option(valueName: "FILE", help: "the memory to use") var memory: String?
///     }
///
///     struct Stats: Command {
///       @OptionGroup var store: MemoryOptions
///       func run() throws -> ExitCode { open(store.memory) … }
///     }
@propertyWrapper
package struct OptionGroup<Group: ParameterGroup>: GroupDeclaration {
  /// The embedded group, with its parameters set once the command line is parsed.
  package let wrappedValue: Group

  /// Embeds a fresh group.
  package init() {
    wrappedValue = Group()
  }

  var group: any ParameterGroup { wrappedValue }
}
