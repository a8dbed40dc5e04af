/// How a fact for which TBX-Basic has no category stands in a `note`: `[concord:kind] legal term`.
///
/// A property's type may hold anything, so its `%` and `]` are written `%25` and `%5D`.
enum TBXNote {
  private static let opening = "[concord:"
  /// What stands before the type of a property.
  private static let property = "property "

  /// What stands before the language of a definition that no term of the concept has; a source follows a tab.
  static let definition = "definition "

  /// What a note can carry.
  enum Fact {
    case field(String)
    case property(String)
  }

  /// The text of a note for a fact of a concept or term.
  static func text(_ field: String, _ value: String) -> String { "\(opening)\(field)] \(value)" }

  /// The text of a note for a property.
  static func text(property type: String, _ value: String) -> String {
    var escaped = ""
    for scalar in type.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "]": escaped += "%5D"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return text(property + escaped, value)
  }

  /// The fact that a note carries, and its value; `nil` where it is a remark for people.
  static func fact(in text: String) -> (fact: Fact, value: String)? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: opening.utf8), let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = bytes[opening.utf8.count..<end]
    var value = bytes[(end + 1)...]
    if value.first == 0x20 { value.removeFirst() }
    let text = String(decoding: value, as: UTF8.self)
    guard name.starts(with: property.utf8) else { return (.field(String(decoding: name, as: UTF8.self)), text) }
    return (.property(unescaped(name.dropFirst(property.utf8.count))), text)
  }

  private static func unescaped(_ type: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = type
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.starts(with: "25".utf8) {
        rest.removeFirst(2)
        result.append(byte)
      } else if byte == UInt8(ascii: "%"), rest.starts(with: "5D".utf8) {
        rest.removeFirst(2)
        result.append(UInt8(ascii: "]"))
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
