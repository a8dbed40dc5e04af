internal import CICU

/// Why a regular expression was refused, or a search with it stopped.
package struct RegularExpressionError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  package enum Kind: Hashable, Sendable {
    /// The pattern breaks a rule of the notation.
    case malformed
    /// A lookbehind has no bounded length.
    case unboundedLookbehind
    /// A search took more steps or stack than allowed.
    case stopped
  }

  /// What sort of reason it is.
  package var kind: Kind
  /// ICU's name of the reason, without its prefix: `MISMATCHED_PAREN`.
  package var name: String
  /// Where the reading of the pattern stood, in Unicode scalars from 0; `nil` where it does not apply.
  package var offset: Int?

  /// A search that took too long in all.
  package static let tooSlow = RegularExpressionError(kind: .stopped, name: "TIME_OUT")

  private init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// Puts ICU's answer into words.
  init(_ code: Int32, in pattern: String, line: Int, character: Int) {
    let full = unsafe String(cString: cicu_error_name(code))
    name = full.hasPrefix("U_REGEX_") ? String(full.dropFirst(8)) : full
    kind =
      cicu_expression_was_stopped(code)
      ? .stopped : full.hasSuffix("LOOK_BEHIND_LIMIT") ? .unboundedLookbehind : .malformed
    offset = line > 0 && kind != .stopped ? Self.offset(in: pattern, line, character) : nil
  }

  /// The offset of a place that ICU gives by line.
  private static func offset(in pattern: String, _ line: Int, _ character: Int) -> Int {
    let scalars = Array(pattern.unicodeScalars)
    var (start, rest) = (0, line - 1)
    while rest > 0, let end = scalars[start...].firstIndex(of: "\n") { (start, rest) = (end + 1, rest - 1) }
    return min(scalars.count, start + max(0, character - 1))
  }
}

extension RegularExpressionError: CustomStringConvertible {
  /// What is wrong: `a parenthesis has no partner, at character 4`.
  package var description: String {
    let place = offset.map { ", at character \($0 + 1)" } ?? ""
    return (Self.wording[name] ?? name.lowercased().replacingUnderscores) + place
  }

  private static let wording: [String: String] = [
    "RULE_SYNTAX": "the pattern is malformed", "BAD_ESCAPE_SEQUENCE": "an escape is not known",
    "PROPERTY_SYNTAX": "a property is malformed", "UNIMPLEMENTED": "a feature is not supported",
    "MISMATCHED_PAREN": "a parenthesis has no partner", "NUMBER_TOO_BIG": "a number is too large",
    "BAD_INTERVAL": "a {min,max} interval is malformed", "MAX_LT_MIN": "in {min,max}, max is less than min",
    "INVALID_BACK_REF": "a group that is referred to does not exist", "INVALID_FLAG": "a (?…) flag is not known",
    "LOOK_BEHIND_LIMIT": "a lookbehind has no bounded length", "MISSING_CLOSE_BRACKET": "a set [ has no ]",
    "INVALID_RANGE": "in a set, a range [x-y] has x after y", "SET_CONTAINS_STRING": "a set contains a string",
    "TIME_OUT": "the search took too long", "STACK_OVERFLOW": "the search took too much memory",
    "PATTERN_TOO_BIG": "the pattern is too large", "INVALID_CAPTURE_GROUP_NAME": "a group's name is malformed",
  ]
}

extension String {
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
