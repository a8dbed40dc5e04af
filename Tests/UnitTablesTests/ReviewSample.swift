import Archive
import Interchange
import Languages
import Tables
import Testing
import Translation
import UnitTables

/// Units as reviewers get them, and their trip through an office file.
enum ReviewSample {
  /// A language by its tag.
  static func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  /// A unit of two plain texts.
  static func unit(_ source: InlineText, _ target: InlineText, to tag: String = "ru") throws -> TranslationUnit {
    TranslationUnit([
      Variant(try language("en"), source, status: .reviewed), Variant(try language(tag), target, status: .reviewed),
    ])
  }

  /// The file of some units.
  static func file(
    _ units: [TranslationUnit], _ format: TableFormat, languages: [String] = []
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let settings = WritingSettings(languages: try languages.map(language), toolVersion: "1")
    var writer = ReviewWriter(format, settings: settings) { bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return bytes
  }

  /// What a file gives, and the reader with its account.
  static func units(_ bytes: [UInt8], _ settings: ReadingSettings = .init(file: "r")) throws
    -> (units: [TranslationUnit], account: ReadingAccount)
  {
    let reader = ReviewReader(settings: settings)
    var units: [TranslationUnit] = []
    for start in stride(from: 0, to: bytes.count, by: 1 << 12) {
      try reader.read(Array(bytes[start..<min(bytes.count, start + 1 << 12)])) { units.append($0) }
    }
    try reader.finish { units.append($0) }
    return (units, reader.account)
  }

  /// A review table of rows as somebody sends it.
  static func table(_ rows: [[String]], _ format: TableFormat = .xlsx) throws -> [UInt8] {
    let layout = TableLayout(name: "s", columns: rows[0].map { TableLayout.Column($0, width: 10) })
    var writer = try TableWriter(format, layout)
    for row in rows.dropFirst() { try writer.write(row) }
    return try writer.finish()
  }

  /// The text of a part of a file.
  static func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    String(decoding: try #require(try ArchiveReader(bytes).part(name)), as: UTF8.self)
  }
}
