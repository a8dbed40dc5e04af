/// A value of JSON (RFC 8259), objects with their members in order.
///
///     let value: JSONValue = ["index": 0, "text": "Łódź", "codes": []]
///     value.compact      // {"index":0,"text":"Łódź","codes":[]}
public enum JSONValue: Hashable, Sendable {
  /// A name and its value in an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction and exponent.
  case int(Int)
  /// Any other number; one that is not finite is written as `null`.
  case double(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in order; names should be unique.
  case object([Member])

  /// The value of the first member of that name; `nil` where there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `nil` is `null`.
  public init(nilLiteral: ()) { self = .null }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A number with a fraction.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}

extension JSONValue {
  /// The text, or `nil` for any other value.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The whole number, or `nil` for any other value.
  public var int: Int? { if case .int(let value) = self { value } else { nil } }
  /// The number, whole or not, or `nil` for any other value.
  public var double: Double? {
    switch self {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }
  /// The truth value, or `nil` for any other value.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The list, or `nil` for any other value.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  /// The members, or `nil` for any other value.
  public var members: [Member]? { if case .object(let value) = self { value } else { nil } }
}
