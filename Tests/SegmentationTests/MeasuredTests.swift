import FoundationEssentials
import Languages
import Segmentation
import TestSupport
import Testing

/// The segmenter on public collections of hand-split text, where they lie beside the repository.
///
/// Boundaries are compared as offsets that count characters other than white space; the end of a paragraph does not
/// count. A case passes when all its boundaries agree.
@Suite struct MeasuredTests {
  /// A paragraph with its sentences.
  private struct Record: Decodable {
    var text: String
    var segments: [String]?
    var expected: [String]?
    var kind: String?
  }

  private static let folder = Repository.shared + "/data/segmentation/dev"
  private static let isPresent = FileManager.default.fileExists(atPath: folder)

  /// F1 over news, in percent, that each language must reach.
  private static let floors = [
    "en": 99.8, "de": 99.7, "fr": 99.6, "es": 99.7, "it": 99.8, "pl": 98.9, "ru": 99.6, "uk": 99.8, "kk": 99.2,
    "cs": 99.4, "tr": 99.5, "ro": 99.6, "lt": 99.0,
  ]

  @Test("News is split as people split it", .enabled(if: isPresent), arguments: floors.keys.sorted())
  func news(_ language: String) throws {
    let counts = try records(["ersatz", "ntrex", "ud-pud"], language).reduce(into: (right: 0, wrong: 0)) {
      sum, record in
      let gold = Set(offsets(record.segments ?? []).dropLast())
      let found = Set(offsets(split(record.text, language)).dropLast())
      sum.right += gold.intersection(found).count
      sum.wrong += gold.symmetricDifference(found).count
    }
    let score = 200 * Double(counts.right) / Double(2 * counts.right + counts.wrong)
    #expect(score >= Self.floors[language] ?? 100)
  }

  @Test(
    "Hand-written press cases pass", .enabled(if: isPresent),
    arguments: [
      "en", "de", "fr", "es", "it", "pl", "ru", "uk", "kk",
    ])
  func press(_ language: String) throws {
    for record in try records(["press"], language) where record.kind != "pdf" {
      #expect(offsets(split(record.text, language)) == offsets(record.expected ?? []), "\(record.text)")
    }
  }

  private func records(_ sets: [String], _ language: String) throws -> [Record] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    return try names.filter { name in name.hasSuffix(".\(language).jsonl") && sets.contains { name.hasPrefix($0) } }
      .flatMap { name in
        let content = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)"))
        return try content.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Record.self, from: $0) }
      }
  }

  private func split(_ text: String, _ language: String) -> [String] {
    let segmenter = Segmenter(for: Language(language))
    return text.split(whereSeparator: \.isNewline).flatMap { line in
      let bytes = Array(line.utf8)
      let ends = segmenter.ends(in: bytes)
      return zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }
  }

  /// Where segments end, counting scalars other than white space.
  private func offsets(_ segments: [String]) -> [Int] {
    var sum = 0
    return segments.map { segment in
      sum += segment.unicodeScalars.count { !$0.properties.isWhitespace }
      return sum
    }
  }
}
