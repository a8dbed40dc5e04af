internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// What the document says of itself, and what is wrong with it.
///
/// What breaks a rule of the specification is refused. Some things that real files do are told as warnings, because
/// they put no translation in doubt: words that no version of XLIFF 2 has (a tool's own attribute), the order of
/// what stands before an element's proper content, an unknown state of a text that is there, codes of a target that
/// shows a tool's tracked changes, and anything at all in a document whose `srcLang` is empty, which is a blank form
/// from which nothing can be taken, or whose version is none of ours, whose rules may differ. Single rules say of
/// themselves where else they only warn.
struct XLIFF2Judge {
  /// What was found.
  var account: ReadingAccount
  /// The namespace of the core.
  var core = XLIFF2Namespace.core20
  /// The source language, as written.
  var source: String?
  /// The target language, as written.
  var target: String?
  /// Whether the document says itself what its target language is.
  var namesTarget = true
  /// Whether the document is a blank form.
  var isBlank = false
  /// Whether the document is of a version whose rules are not known.
  var isUnknown = false
  /// The profiles of size restrictions of the file being read (section "profiles").
  var profiles: (general: String?, storage: String?) = (nil, nil)
  /// Whether what is being looked at follows a tool's own rules, so that faults are told and not refused.
  var isLoose = false
  private var told: Set<String> = []

  /// Makes a judge of a file.
  init(file: String) { account = ReadingAccount(file: file) }

  /// Whether the document is of XLIFF 2.2.
  var isNewest: Bool { core == XLIFF2Namespace.core22 }

  /// Refuses the file; goes on with a warning where rules are only told.
  mutating func refuse(_ message: String, at position: XMLPosition) throws(InterchangeError) {
    if isBlank || isUnknown || isLoose { return warn(message, at: position) }
    let place = Place(file: account.log.file, line: position.line, column: position.column)
    throw InterchangeError(.malformed, at: place, message)
  }

  /// Refuses the file at an element unless a condition holds.
  mutating func require(
    _ condition: Bool, _ node: XLIFF2Node, _ message: @autoclosure () -> String
  ) throws(InterchangeError) {
    if !condition { try refuse("<\(node.name)> \(message())", at: node.position) }
  }

  /// Tells of something that is read in spite of a rule.
  mutating func warn(_ message: String, at position: XMLPosition) {
    account.report(.warning, message, line: position.line, column: position.column)
  }

  /// Tells of something the first time it occurs.
  mutating func warnOnce(_ message: String, at position: XMLPosition) {
    if told.insert(message).inserted { warn(message, at: position) }
  }

  /// Whether an identifier is new to its scope.
  mutating func requireNew(
    _ node: XLIFF2Node, _ id: String, in scope: inout Set<String>, _ description: String
  ) throws(InterchangeError) {
    try require(scope.insert(id).inserted, node, "has the id '\(id)', which another one of \(description) has")
  }
}
