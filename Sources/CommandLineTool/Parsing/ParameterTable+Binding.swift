extension ParameterTable {
  /// Sets the command's properties from what was scanned.
  func bind(_ scan: Scan) throws(UsageError) {
    for (index, row) in rows.enumerated() where row.parameter.kind != .operand {
      if let words = scan.given[index] {
        try row.declaration.accept(words, for: row.parameter)
      } else if row.parameter.minimum > 0 {
        let parameter = row.parameter
        throw UsageError(.missingOption, "missing option '--\(parameter.name) \(parameter.valueName)'")
      }
    }
    try bind(operands: scan.operands)
  }

  private func bind(operands: [String]) throws(UsageError) {
    let places = rows.filter { $0.parameter.kind == .operand }
    var rest = operands[...]
    for place in places {
      let words = Array(place.parameter.isRepeating ? rest : rest.prefix(1))
      rest = rest.dropFirst(words.count)
      guard words.count >= place.parameter.minimum else { throw tooFew(words.count, for: place.parameter) }
      if !words.isEmpty { try place.declaration.accept(words, for: place.parameter) }
    }
    guard let extra = rest.first else { return }
    let expected = places.isEmpty ? "none was expected" : "at most \(places.count) expected"
    throw UsageError(.unexpectedOperand, "unexpected operand '\(extra)'; \(expected)")
  }

  private func tooFew(_ count: Int, for operand: Parameter) -> UsageError {
    let expected = operand.minimum > 1 ? "; expected at least \(operand.minimum), got \(count)" : ""
    return UsageError(.missingOperand, "missing operand \(operand.name)\(expected)")
  }
}
