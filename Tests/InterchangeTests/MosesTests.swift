import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Moses pairs")
struct MosesTests {
  /// What two files gave.
  struct Sample {
    var pairs: [[String]] = []
    var account: ReadingAccount

    init(_ source: [UInt8], _ target: [UInt8], chunk: Int = .max, hasEscapes: Bool = false) throws {
      let english = try #require(Language("en"))
      let russian = try #require(Language("ru"))
      let reader = MosesReader(
        settings: ReadingSettings(file: "x.en"), languages: (english, russian), targetFile: "x.ru",
        hasEscapes: hasEscapes)
      account = reader.account
      for (bytes, side) in [(source, MosesReader.Side.source), (target, .target)] {
        try bytes.forEachChunk(of: chunk) { piece in
          try reader.read(piece, of: side) { pairs.append($0.variants.map(\.text)) }
        }
      }
      try reader.finish { pairs.append($0.variants.map(\.text)) }
      account = reader.account
    }

    init(_ source: String, _ target: String, chunk: Int = .max, hasEscapes: Bool = false) throws {
      try self.init(Array(source.utf8), Array(target.utf8), chunk: chunk, hasEscapes: hasEscapes)
    }
  }

  @Test("line n translates line n, in chunks of any size, with any line ends")
  func pairs() throws {
    for chunk in [1, 3, Int.max] {
      let sample = try Sample("\u{FEFF}cat\r\n\r\ndog\r\nlast", "кот\n\nпёс\nпоследний\n", chunk: chunk)
      #expect(sample.pairs == [["cat", "кот"], ["dog", "пёс"], ["last", "последний"]])
      #expect(sample.account.unitCount == 3 && sample.account.log.faults == [])
      #expect(sample.account.unitPlace.line == 4)
    }
  }

  @Test("a line without translation is counted, a translation of nothing is told")
  func gaps() throws {
    let sample = try Sample("a\n\nc\n", "\nb\nв\n")
    #expect(sample.pairs == [["c", "в"]])
    #expect(sample.account.untranslatedCount == 1)
    #expect(sample.account.log.faults.map { $0.place?.line } == [2])
  }

  @Test("files of different lengths are refused at the first line too many", arguments: [1, Int.max])
  func lengths(chunk: Int) {
    let source = #expect(throws: InterchangeError.self) { try Sample("a\nb\nc\n", "x\ny\n", chunk: chunk) }
    #expect(source?.place == Place(file: "x.en", line: 3, column: 1))
    let target = #expect(throws: InterchangeError.self) { try Sample("a\n", "x\ny", chunk: chunk) }
    #expect(target?.place == Place(file: "x.ru", line: 2, column: 1))
  }

  @Test("bytes that are not UTF-8 are refused at their line")
  func encoding() {
    let error = #expect(throws: InterchangeError.self) { try Sample([0x61, 0x0A, 0xFF, 0x0A], [0x61, 0x0A, 0x62]) }
    #expect(error?.kind == .encoding && error?.place == Place(file: "x.en", line: 2, column: 1))
  }

  @Test("entities stand for characters only where asked for, each once")
  func escapes() throws {
    let entities = "&amp;amp; &#124; &lt;b&gt; &apos;a&apos; &quot; &#91;1&#93; &bar; &other;"
    let text = "&amp; | <b> 'a' \" [1] | &other;"
    #expect(try Sample(entities, "x").pairs == [[entities, "x"]])
    #expect(try Sample(entities, "x", hasEscapes: true).pairs == [[text, "x"]])
    #expect(MosesEscapes.escaped("& | <b> 'a' \" [1]") == "&amp; &#124; &lt;b&gt; &apos;a&apos; &quot; &#91;1&#93;")
    for entity in ["", "&", "&amp", "&&amp;"] {
      #expect(MosesEscapes.unescaped(MosesEscapes.escaped(entity)) == entity)
    }
  }

  @Test("units are written on a line each, and read back")
  func writing() throws {
    final class Output { var bytes: [UInt8] = [] }
    let outputs = (Output(), Output())
    var writer = MosesWriter(settings: WritingSettings(toolVersion: "1")) {
      outputs.0.bytes += $0
    } target: {
      outputs.1.bytes += $0
    }
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let texts = [("two\nlines\u{2028}here", "две  строки "), (" ", "x"), ("&", "и")]
    let written = try texts.map {
      try writer.write(TranslationUnit([Variant(english, InlineText($0.0)), Variant(russian, InlineText($0.1))]))
    }
    try writer.finish()
    #expect(written == [true, false, true] && writer.unitCount == 2)
    #expect(String(decoding: outputs.0.bytes, as: UTF8.self) == "two lines here\n&\n")
    #expect(try Sample(outputs.0.bytes, outputs.1.bytes).pairs == [["two lines here", "две строки"], ["&", "и"]])
  }

  @Test("random files are read in chunks as they are whole, or refused alike")
  func random() {
    for seed in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: seed)
      let source = Fuzzing.text(["a\n", "\n", "\r\n", "&amp;", "\u{2028}"], cuts: 20, &random)
      let target = random.once(in: 2) ? source : Fuzzing.text(["x\n", "\n", "\r"], cuts: 20, &random)
      let whole = try? Sample(source, target)
      let parts = try? Sample(source, target, chunk: 1 + random.below(9))
      #expect(whole?.pairs == parts?.pairs && whole?.account.unitCount == parts?.account.unitCount, "seed \(seed)")
    }
  }
}
