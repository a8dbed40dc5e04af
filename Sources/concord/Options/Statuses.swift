import CommandLineTool
import Translation

/// A status is given by its name.
extension Status: ParameterValue {
  /// A status.
  package static var valueName: String { "STATUS" }
}

extension [Status] {
  /// The statuses that were asked for, or else approved alone.
  var orApproved: Set<Status> { isEmpty ? [.approved] : Set(self) }
}
