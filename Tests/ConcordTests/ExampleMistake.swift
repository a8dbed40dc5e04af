import Files
import Interchange
import Testing

/// A row of `mistakes.tsv`.
struct ExampleMistake {
  /// What sort of mistake it is.
  var kind: String
  /// Its paragraph among the eleven, from 1.
  var paragraph: Int
  /// The sentence as it should be.
  var correct: String
  /// The sentence with the mistake.
  var wrong: String

  /// All rows.
  static func all() throws -> [ExampleMistake] {
    var rows: [ExampleMistake] = []
    for line in String(decoding: try FileBytes.all("\(Tool.root)/Examples/press-release/mistakes.tsv"), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 6, "\(line)")
      rows.append(
        ExampleMistake(
          kind: fields[1], paragraph: try #require(Int(fields[2])), correct: fields[3], wrong: fields[4]))
    }
    return rows
  }
}
