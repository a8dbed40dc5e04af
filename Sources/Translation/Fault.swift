/// Something wrong with a user's data, found while the work goes on.
public struct Fault: Hashable, Sendable {
  /// How bad a fault or finding is, from least to worst.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing.
    case note
    /// Probably wrong.
    case warning
    /// Wrong.
    case error

    /// Orders from `note` to `error`.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong and how to mend it: lower case, no full stop.
  public var message: String
  /// Where it is.
  public var place: Place?

  /// Makes a fault.
  public init(_ severity: Severity, _ message: String, at place: Place? = nil) {
    self.severity = severity
    self.message = message
    self.place = place
  }
}

extension Fault: CustomStringConvertible {
  /// The fault as a compiler would print it: `notes.tmx:12:5: warning: …`.
  public var description: String {
    let text = "\(severity.rawValue): \(message)"
    guard let place else { return text }
    return "\(place): \(text)"
  }
}
