import Languages
import Testing

@Suite struct LocaleFileTests {
  private func read(_ text: String) -> [LocaleFile.Entry] { LocaleFile(Array(text.utf8)).entries }

  @Test("An entry is a line without its comment and the white space around it") func entries() {
    let entries = read("# what it is\nz. B.  # for example\n\n  art.\t\nC#\r\n")
    #expect(
      entries == [
        .init(text: "z. B.", comment: "for example", line: 2), .init(text: "art.", comment: "", line: 4),
        .init(text: "C#", comment: "", line: 5),
      ])
  }

  @Test("A file without a final line feed is read to its end, an empty one has no entries") func edges() {
    #expect(read("a\nb").map(\.text) == ["a", "b"])
    #expect(read("").isEmpty)
    #expect(read("#").isEmpty)
    #expect(read("\n \n#\n").isEmpty)
  }

  @Test("A region falls back on its language, no language means what all share") func languages() {
    let english = LocaleFile("starters.txt", for: Language("en"))
    #expect(english.texts.contains("the"))
    #expect(LocaleFile("starters.txt", for: Language("en-GB")) == english)
    #expect(LocaleFile("abbreviations/title.txt", for: nil).texts.contains("vs."))
    #expect(LocaleFile("starters.txt", for: Language("qaa")).entries.isEmpty)
    #expect(LocaleFile("no-such-file.txt", for: Language("en")).entries.isEmpty)
  }
}
