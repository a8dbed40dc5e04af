internal import Languages
internal import Translation

/// An object of a line, read member by member; what nobody asked for is told at the end.
struct JSONRecord {
  /// Why a line is left out.
  struct Fault: Error {
    /// What is wrong.
    let message: String
  }

  private let members: [JSONValue.Member]
  private let base: String
  private var asked: Set<String> = []
  /// What is odd without being wrong.
  private(set) var warnings: [String] = []

  /// Reads a value that must be an object; `path` says where it stands in the line.
  init(_ value: JSONValue, path: String = "") throws(Fault) {
    guard let members = value.members else { throw Fault(message: "\(path.isEmpty ? "the line" : path) is no object") }
    self.members = members
    base = path
    var names: Set<String> = []
    for member in members where !names.insert(member.name).inserted {
      let name = path.isEmpty ? member.name : "\(path).\(member.name)"
      warnings.append("member '\(name)' stands twice; the first is read")
    }
  }

  /// The value of a member; `nil` where there is none or it is `null`.
  mutating func value(_ name: String) -> JSONValue? {
    asked.insert(name)
    let value = members.first { $0.name == name }?.value
    return value == .null ? nil : value
  }

  /// A text.
  mutating func text(_ name: String) throws(Fault) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw wrong(name, "a text") }
    return text
  }

  /// A text that must be there.
  mutating func needed(_ name: String) throws(Fault) -> String {
    guard let text = try text(name) else { throw Fault(message: "member '\(path(of: name))' is missing") }
    return text
  }

  /// A whole number that is not negative.
  mutating func number(_ name: String) throws(Fault) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = value.int, number >= 0 else { throw wrong(name, "a whole number from 0") }
    return number
  }

  /// A list; empty where there is none.
  mutating func list(_ name: String) throws(Fault) -> [JSONValue] {
    guard let value = value(name) else { return [] }
    guard let list = value.array else { throw wrong(name, "a list") }
    return list
  }

  /// A list of objects; empty where there is none.
  mutating func records(_ name: String) throws(Fault) -> [JSONRecord] {
    var records: [JSONRecord] = []
    for (index, value) in try list(name).enumerated() {
      records.append(try JSONRecord(value, path: "\(path(of: name))[\(index)]"))
    }
    return records
  }

  /// A word out of a list.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) throws(Fault) -> Word? where Word.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let hint = Suggestion.text(for: text, among: Word.allCases.map(\.rawValue))
      throw Fault(message: "'\(text.prefix(40))' is no value of '\(path(of: name))'\(hint)")
    }
    return word
  }

  /// A language that must be there.
  mutating func language(_ name: String) throws(Fault) -> Language {
    let tag = try needed(name)
    guard let language = Language(tag) else {
      throw Fault(message: "'\(tag.prefix(40))' in '\(path(of: name))' is no language tag; write one such as 'pt-BR'")
    }
    return language
  }

  /// Takes over what is odd with a part.
  mutating func take(_ warnings: [String]) { self.warnings += warnings }

  /// Ends the reading: members that nobody asked for are told.
  mutating func finish() {
    for member in members where !asked.contains(member.name) {
      let hint = Suggestion.text(for: member.name, among: asked.sorted())
      let isNear = hint.contains("did you mean")
      warnings.append("member '\(path(of: member.name))' is not known\(isNear ? hint : "")")
    }
  }

  /// The error of a member that is not what it should be.
  func wrong(_ name: String, _ expected: String) -> Fault {
    Fault(message: "member '\(path(of: name))' is not \(expected)")
  }

  /// Where a member stands in the line: `variants[1].text`.
  func path(of name: String) -> String { base.isEmpty ? name : "\(base).\(name)" }
}
