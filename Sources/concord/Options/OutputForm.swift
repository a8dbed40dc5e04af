import CommandLineTool

/// How results are written.
enum OutputForm: String, CaseIterable, ParameterValue {
  /// For people.
  case text
  /// One JSON object.
  case json
  /// One JSON object a line.
  case jsonl

  static var valueName: String { "FORMAT" }
}
