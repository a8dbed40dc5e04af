/// How far a translation has come.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// Aligned by machine or imported, seen by nobody.
  case draft
  /// Read by a reviewer.
  case reviewed
  /// Approved for use.
  case approved
  /// Judged wrong; never served.
  case rejected
}

extension Status: Comparable {
  /// Orders by trust: `rejected` is the least, `approved` the most.
  public static func < (left: Status, right: Status) -> Bool { left.trust < right.trust }

  private var trust: Int {
    switch self {
    case .rejected: 0
    case .draft: 1
    case .reviewed: 2
    case .approved: 3
    }
  }
}
