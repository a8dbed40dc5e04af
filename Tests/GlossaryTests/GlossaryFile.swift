import Files
import Interchange
import Languages
import Termbases
import Terminology
import Testing
import Translation

/// A table of the starter glossary.
struct GlossaryFile: CustomTestStringConvertible, Sendable {
  /// The repository's root.
  static let root = FileSystem.folder(of: FileSystem.folder(of: FileSystem.folder(of: #filePath)))

  /// All tables.
  static let all = [
    "courts-and-treaty-bodies", "criminal-procedure", "documents", "human-rights", "institutions", "places",
  ].map { GlossaryFile(name: "\($0).csv") }

  /// The languages of the columns.
  static let languages = ["en", "pl", "ru", "uk", "fr", "de", "es", "it", "kk"]

  /// The file's name.
  let name: String

  var testDescription: String { name }

  /// The file's bytes.
  func bytes() throws -> [UInt8] { try FileBytes.all("\(Self.root)/Glossary/\(name)") }

  /// The file's records, the header first.
  func records() throws -> [CSVRecord] {
    var records: [CSVRecord] = []
    var reader = CSVReader(file: name, separator: UInt8(ascii: ","))
    try reader.read(bytes()) { records.append($0) }
    try reader.finish { records.append($0) }
    try #require(reader.log.faults.isEmpty)
    return records
  }

  /// The file's rows, cells by the names of their columns.
  func rows() throws -> [[String: String]] {
    let records = try records()
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0].fields, $0.fields)) }
  }

  /// The file's concepts.
  func table() throws -> GlossaryTable { try GlossaryTable(reading: bytes(), file: name) }

  /// The file's concepts, the marks of their terms taken for forms.
  func concepts() throws -> [Concept] { try table().concepts.map(\.readingMarks) }

  /// The terms of a cell.
  static func terms(in cell: String) -> [String] {
    cell.isEmpty ? [] : cell.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
