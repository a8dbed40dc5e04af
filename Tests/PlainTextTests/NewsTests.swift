import FoundationEssentials
import TestSupport
import Testing
import Translation

@testable import PlainText

/// The news texts of the segmentation data, one paragraph a line, set in pages and read again.
@Suite("News set in lines and pages comes back", .enabled(if: News.isThere))
struct NewsTests {
  @Test("Paragraph ends and words are found again", arguments: ["de", "en", "es", "fr", "it", "kk", "pl", "ru", "uk"])
  func news(_ language: String) throws {
    var score = News.Score()
    for (index, paragraphs) in News.documents(language).enumerated() {
      let (text, notes) = News.set(paragraphs, seed: index)
      let reading = Reading(text)
      let body = reading.document.blocks.filter { $0.kind != .note }.map(\.content.text)
      score.add(expected: paragraphs, found: body, "seed \(index)")
      score.add(expected: notes, found: reading.texts(.note), "notes \(index)")
      #expect(reading.mapFaults == [])
    }
    #expect(score.boundaries >= 98, "\(score)")
    #expect(score.lostWords <= 0.02, "\(score)")
  }
}

/// Reads and sets the news texts, and compares what was read with what was set.
enum News {
  private struct Record: Decodable {
    var doc: String
    var text: String
  }

  private static func path(_ language: String) -> String { "data/segmentation/dev/ntrex.\(language).jsonl" }

  static var isThere: Bool { Repository.sharedBytes(path("en")) != nil }

  /// The paragraphs of each text.
  static func documents(_ language: String) -> [[String]] {
    guard let bytes = Repository.sharedBytes(path(language)) else { return [] }
    var documents: [String: [String]] = [:]
    var order: [String] = []
    for line in bytes.split(separator: 0x0A) {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else { continue }
      if documents[record.doc] == nil { order.append(record.doc) }
      documents[record.doc, default: []].append(
        record.text.replacing("\u{200B}", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return order.compactMap { documents[$0] }
  }

  /// A text set in one of many styles, and its notes.
  static func set(_ paragraphs: [String], seed: Int) -> (String, [String]) {
    var style = Typesetter.Style()
    style.width = 62 + seed * 7 % 34
    style.linesPerPage = 24 + seed % 12
    style.isIndented = seed % 4 == 3
    style.hyphenates = seed % 2 == 1
    style.head = seed % 3 == 1 ? "Daily News    #" : nil
    style.hasPageNumbers = seed % 5 != 0
    style.noteRate = seed % 3 == 0 ? 4 : 0
    style.noteShape = ["%d %s", "%d\n %s", "[%d] %s"][seed % 3]
    var typesetter = Typesetter(style, seed: seed)
    let text = typesetter.set(paragraphs)
    return (text, typesetter.noteTexts)
  }

  /// How well texts were found again, in percent.
  struct Score: CustomStringConvertible {
    private var words = 0
    private var lost = 0
    private var ends = (expected: 0, found: 0, both: 0)
    private(set) var examples: [String] = []

    /// The F1 measure of paragraph ends.
    var boundaries: Double { 200 * Double(ends.both) / Double(max(1, ends.expected + ends.found)) }

    /// The share of words that were not found again.
    var lostWords: Double { 100 * Double(lost) / Double(max(1, words)) }

    var description: String { "ends \(boundaries), lost \(lost) of \(words) words: \(examples)" }

    mutating func add(expected: [String], found: [String], _ name: String) {
      var rest: [Substring: Int] = [:]
      for word in found.flatMap({ $0.split(separator: " ") }) { rest[word, default: 0] += 1 }
      for word in expected.flatMap({ $0.split(separator: " ") }) {
        words += 1
        if let count = rest[word], count > 0 {
          rest[word] = count - 1
        } else {
          lost += 1
          examples.append(String(word))
        }
      }
      let (right, given) = (Self.ends(expected), Self.ends(found))
      ends = (ends.expected + right.count, ends.found + given.count, ends.both + right.intersection(given).count)
      for text in found where !expected.contains(text) {
        examples.append("\(name) [\(text.prefix(30))…\(text.suffix(40))]")
      }
    }

    /// The ends of texts in a count of letters and digits, which does not change when a hyphen is lost.
    private static func ends(_ texts: [String]) -> Set<Int> {
      var sum = 0
      return Set(
        texts.map { text in
          sum += text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
          return sum
        })
    }
  }
}
