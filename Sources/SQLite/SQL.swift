/// SQL text with the values that its parameters take.
///
/// Interpolation binds: a value never becomes part of the text, so that nothing needs quoting and a statement is
/// compiled once, however often it runs with other values.
///
///     let sql: SQL = "SELECT text FROM variant WHERE unit = \(12)"
///     sql.text    // "SELECT text FROM variant WHERE unit = ?"
///     sql.values  // [.integer(12)]
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  /// The text, with `?` for each value.
  package private(set) var text: String
  /// The values, in the order of the parameters.
  package private(set) var values: [SQLValue]

  /// Takes a text without values.
  package init(stringLiteral value: String) {
    text = value
    values = []
  }

  /// Takes an interpolated text.
  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// Takes a text that was put together elsewhere, never from user input.
  package init(verbatim text: String) { self.init(stringLiteral: text) }

  /// Two pieces as one, in order.
  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.text += right.text
    sum.values += right.values
    return sum
  }

  /// Adds a piece at the end.
  package static func += (left: inout SQL, right: SQL) { left = left + right }
}

extension SQL {
  /// Collects the pieces of an interpolated text.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [SQLValue] = []

    /// Makes room for the pieces to come.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    /// Takes SQL text as it stands.
    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds a whole number, or NULL.
    package mutating func appendInterpolation(_ value: Int?) { bind(value.map { .integer(Int64($0)) }) }

    /// Binds a whole number of 64 bits, or NULL.
    package mutating func appendInterpolation(_ value: Int64?) { bind(value.map(SQLValue.integer)) }

    /// Binds a floating-point number, or NULL.
    package mutating func appendInterpolation(_ value: Double?) { bind(value.map(SQLValue.real)) }

    /// Binds a text, or NULL.
    package mutating func appendInterpolation(_ value: String?) { bind(value.map(SQLValue.text)) }

    /// Binds bytes, or NULL.
    package mutating func appendInterpolation(_ value: [UInt8]?) { bind(value.map(SQLValue.bytes)) }

    /// Binds each text of a list and puts the list in parentheses, for `IN`.
    package mutating func appendInterpolation(list: [String]) {
      text += "("
      for (index, value) in list.enumerated() {
        if index > 0 { text += ", " }
        bind(.text(value))
      }
      text += ")"
    }

    /// Puts in another piece of SQL with its values.
    package mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      values += sql.values
    }

    private mutating func bind(_ value: SQLValue?) {
      text += "?"
      values.append(value ?? .null)
    }
  }
}
