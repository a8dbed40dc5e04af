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

/// How a report is written that people look at too.
enum ReportForm: String, CaseIterable, ParameterValue {
  /// For people.
  case text
  /// One JSON object.
  case json
  /// One JSON object a line.
  case jsonl
  /// A page with plots, to read and print.
  case html

  static var valueName: String { "FORMAT" }
}
