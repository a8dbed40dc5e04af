import Testing

/// Runs of the program as a user who is not root.
enum OrdinaryUser {
  private static let prefix = "setpriv --reuid 65534 --regid 65534 --clear-groups"

  /// Whether the program can be run as somebody else here.
  static var isPossible: Bool {
    guard let tool = try? Tool() else { return false }
    defer { tool.remove() }
    return (try? tool.shell("chmod a+rwx . && \(prefix) concord --version").code) == 0
  }

  /// Runs a line of shell as that user.
  static func shell(_ line: String, in tool: Tool) throws -> Tool.Outcome {
    try tool.shell("\(prefix) sh -c '\(line)'")
  }
}
