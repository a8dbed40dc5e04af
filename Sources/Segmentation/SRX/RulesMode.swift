/// How rules of the user stand to our own.
package enum RulesMode: String, Hashable, Sendable, CaseIterable {
  /// Only the user's rules decide.
  case replace
  /// The user's rules decide where one of them holds; elsewhere ours do.
  case override
}
