/// Who did something, and when, as far as known.
public struct Authorship: Hashable, Sendable {
  /// The person or tool.
  public var author: String?
  /// The moment.
  public var date: Timestamp?

  /// Makes an authorship; unknown parts stay `nil`.
  public init(author: String? = nil, date: Timestamp? = nil) {
    self.author = author
    self.date = date
  }
}
