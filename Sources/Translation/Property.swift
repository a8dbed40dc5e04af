/// A named fact that came with a unit or variant (TMX `prop`, XLIFF 2 `mda:meta`).
public struct Property: Hashable, Sendable {
  /// Its name.
  public var type: String
  /// Its value.
  public var value: String

  /// Makes a property.
  public init(type: String, value: String) {
    self.type = type
    self.value = value
  }
}
