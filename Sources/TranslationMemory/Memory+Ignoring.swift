public import Quality
internal import Storage
public import Translation

extension Memory {
  /// The findings that somebody ignored, the latest first.
  public func ignoredFindings() throws -> [IgnoredFinding] {
    try store.ignoredFindings().map { row in
      IgnoredFinding(
        identity: row.identity, check: row.check, source: row.source, target: row.target, message: row.message,
        reason: row.reason, author: row.author, time: row.time)
    }
  }

  /// Ignores findings from now on, wherever they turn up again.
  ///
  /// - Parameters:
  ///   - findings: The findings.
  ///   - reason: Why, for those who ask later.
  public func ignore(_ findings: [Finding], because reason: String, _ signature: Signature) throws {
    try store.change(by: signature.author, at: signature.time) { changes in
      for finding in findings {
        try changes.ignore(
          StoredIgnoredFinding(
            identity: finding.identity, check: finding.check, source: finding.source, target: finding.target,
            message: finding.message, reason: reason, author: signature.author, time: signature.time))
      }
    }
  }

  /// Ignores findings from now on, each for a reason of its own, as a reviewer's table lists them.
  ///
  /// Their authors and times are those of the signature.
  public func ignore(_ findings: [IgnoredFinding], _ signature: Signature) throws {
    try store.change(by: signature.author, at: signature.time) { changes in
      for finding in findings {
        try changes.ignore(
          StoredIgnoredFinding(
            identity: finding.identity, check: finding.check, source: finding.source, target: finding.target,
            message: finding.message, reason: finding.reason, author: signature.author, time: signature.time))
      }
    }
  }

  /// Heeds a finding again.
  ///
  /// - Returns: Whether it was ignored.
  public func heed(_ identity: String, _ signature: Signature) throws -> Bool {
    try store.change(by: signature.author, at: signature.time) { try $0.heed(identity) }
  }
}

/// A finding that somebody ignored, with the reason.
public struct IgnoredFinding: Hashable, Sendable {
  /// What the finding is known by.
  public var identity: String
  /// The check's identifier.
  public var check: String
  /// The source text.
  public var source: String
  /// The target text.
  public var target: String
  /// What was found.
  public var message: String
  /// Why it is ignored.
  public var reason: String
  /// Who said so.
  public var author: String?
  /// When.
  public var time: Timestamp

  /// Makes an ignored finding.
  public init(
    identity: String, check: String, source: String, target: String, message: String, reason: String,
    author: String? = nil, time: Timestamp = Timestamp(seconds: 0)
  ) {
    (self.identity, self.check, self.source, self.target) = (identity, check, source, target)
    (self.message, self.reason, self.author, self.time) = (message, reason, author, time)
  }
}
