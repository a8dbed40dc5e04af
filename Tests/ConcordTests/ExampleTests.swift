import Interchange
import Testing

@Suite("The example release")
struct ExampleTests {
  /// The number of sentences in each block, counted in the English text: headline, dateline, eleven paragraphs with
  /// the heading before the last, the line that announces the contacts, three contacts, three notes.
  private static let shape = [1, 1, 3, 4, 2, 4, 4, 3, 3, 4, 3, 3, 1, 3, 1, 1, 1, 1, 1, 1, 1]

  /// The objects that `segment` writes for a file of the example.
  private func segments(_ name: String) throws -> [JSONValue] {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    let outcome = try tool("segment", name, "--format", "jsonl")
    #expect(outcome.code == 0)
    #expect(outcome.complaints.isEmpty)
    return try outcome.objects
  }

  private func texts(_ name: String) throws -> [String] { try segments(name).compactMap { $0["text"]?.string } }

  @Test("All versions have the same blocks with the same number of sentences", arguments: ExampleRelease.languages)
  func shape(_ language: String) throws {
    let segments = try segments("release.\(language).txt")
    let blocks = segments.compactMap { $0["block"]?.int }
    let counts = Self.shape.indices.map { block in blocks.count { $0 == block } }
    #expect(segments.count == ExampleRelease.unitCount)
    #expect(counts == Self.shape)
    #expect(segments.compactMap { $0["index"]?.int } == Array(segments.indices))
  }

  @Test("The three notes stand at the end and their marks where they were", arguments: ExampleRelease.languages)
  func notes(_ language: String) throws {
    let segments = try segments("release.\(language).txt")
    let kinds = segments.compactMap { $0["kind"]?.string }
    #expect(kinds.suffix(3) == ["note", "note", "note"])
    #expect(kinds.count { $0 == "note" } == 3)
    #expect(kinds.first == "heading")
    var marks: [String] = []
    for segment in segments {
      let text = try #require(segment["text"]?.string)
      for code in try #require(segment["codes"]?.array) {
        #expect(code["kind"]?.string == "noteReference")
        // All three marks stand behind the full stop that ends their sentence.
        #expect(code["at"]?.int == text.unicodeScalars.count)
        #expect(text.hasSuffix("."))
        marks.append(code["label"]?.string ?? "")
      }
    }
    #expect(marks == ["1", "2", "3"])
    #expect(segments.last?["text"]?.string?.contains("https://www.example.org/petition/keshki-paraq") == true)
  }

  @Test("No line break, page number or drawn line is left in a sentence", arguments: ExampleRelease.languages)
  func clean(_ language: String) throws {
    for text in try texts("release.\(language).txt") {
      #expect(!text.contains("\n") && !text.contains("\u{C}") && !text.contains("__"), "\(text)")
      #expect(!text.contains("  ") && !text.hasPrefix(" ") && !text.hasSuffix(" "), "\(text)")
      #expect(text != "1" && text != "2")
    }
  }

  @Test("Words, addresses and sentences that a line or a page cuts are whole")
  func joined() throws {
    let english = try texts("release.en.txt")
    #expect(
      english.contains(
        "The defence has asked the court four times to replace the journalist’s pre-trial detention with house "
          + "arrest, and each time the court has refused."))
    #expect(
      english.contains(
        "It argues that the deprivation of the journalist’s liberty violates Article 19 of the International Covenant "
          + "on Civil and Political Rights, which protects freedom of expression (see also Art. 9 on arbitrary "
          + "detention)."))
    #expect(
      try texts("release.fr.txt").contains(
        "Elle y soutient que la privation de liberté du journaliste viole l’article 19 du Pacte international relatif "
          + "aux droits civils et politiques, qui protège la liberté d’expression (voir aussi l’art. 9 sur la "
          + "détention arbitraire)."))
  }

  @Test("There are ten mistakes, of ten sentences, in their paragraphs")
  func mistakes() throws {
    let rows = try ExampleMistake.all()
    #expect(
      rows.map(\.kind) == [
        "number", "term", "percentage", "name", "url", "date", "wording", "term", "punctuation", "untranslated",
      ])
    let (clean, wrong) = (try segments("release.ru.txt"), try segments("release-with-mistakes.ru.txt"))
    // The eleven paragraphs are blocks 2 to 11 and, behind the heading, 13.
    let blocks = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]
    for row in rows {
      let isThere = { (segments: [JSONValue], text: String) in
        segments.contains { $0["text"]?.string == text && $0["block"]?.int == blocks[row.paragraph] }
      }
      #expect(isThere(clean, row.correct), "\(row.correct)")
      #expect(isThere(wrong, row.wrong), "\(row.wrong)")
    }
  }

  @Test("The version with mistakes differs from the clean one in these ten sentences alone")
  func differences() throws {
    let rows = try ExampleMistake.all()
    let (clean, wrong) = (try texts("release.ru.txt"), try texts("release-with-mistakes.ru.txt"))
    try #require(clean.count == wrong.count)
    let changed = zip(clean, wrong).filter { $0 != $1 }
    #expect(changed.map(\.0) == rows.map(\.correct))
    #expect(changed.map(\.1) == rows.map(\.wrong))
  }
}
