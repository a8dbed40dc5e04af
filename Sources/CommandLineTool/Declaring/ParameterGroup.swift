/// Parameters declared together, to be embedded by ``OptionGroup`` in the commands that share them.
package protocol ParameterGroup {
  /// Makes the group with nothing given yet.
  init()

  /// The heading under which the help lists these options.
  static var section: String { get }

  /// Checks what no single parameter can, such as two options that exclude each other.
  ///
  /// Called once everything is parsed: for embedded groups first, for the command last.
  ///
  /// - Throws: what to tell the user.
  func validate() throws(UsageError)
}

extension ParameterGroup {
  /// The heading of options that belong to no named group.
  package static var section: String { "Options" }

  /// Finds nothing wrong.
  package func validate() throws(UsageError) {}
}
