import CommandLineTool
import Files

/// Who makes a change, for the history.
struct AuthorOptions: ParameterGroup {
  static let section = "History"

  @Option(valueName: "NAME", help: "who does this; else $CONCORD_AUTHOR, else your user name") var by: String?

  /// The name to write down.
  var author: String? {
    by ?? Terminal.environment("CONCORD_AUTHOR") ?? Terminal.environment("USER") ?? Terminal.environment("LOGNAME")
  }
}
