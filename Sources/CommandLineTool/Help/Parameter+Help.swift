extension Parameter {
  /// An operand in the usage line: `FILE`, `[FILE]`, `FILE...`, `[FILE]...`.
  var usage: String {
    (minimum > 0 ? name : "[\(name)]") + (isRepeating ? "..." : "")
  }

  /// An option in all its forms: `-m, --min N`, `    --[no-]glossary`.
  var forms: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--" + (isInvertible ? "[no-]" : "") + name + (valueName.isEmpty ? "" : " " + valueName)
  }

  /// The help with choices, default and repetition added, in pieces between which a line may break.
  var explanation: [String] {
    var notes: [[String]] = []
    if let last = choices.last { notes.append(choices.dropLast().map { $0 + "," } + [last]) }
    if let defaultText, !defaultText.isEmpty { notes.append(["default: \(defaultText)"]) }
    if kind == .option && minimum > 0 { notes.append(["required"]) }
    if kind == .option && isRepeating { notes.append(["may be repeated"]) }
    guard !notes.isEmpty else { return help.words }
    for index in notes.indices {
      notes[index][notes[index].count - 1] += index == notes.count - 1 ? ")" : ";"
    }
    notes[0][0] = "(" + notes[0][0]
    return help.words + notes.flatMap(\.self)
  }
}
