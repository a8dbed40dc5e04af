import Interchange
import TestSupport
import Testing
import Translation

@Suite("CSV tables")
struct CSVTests {
  /// What a table gave.
  struct Table {
    var records: [CSVRecord] = []
    var faults: [Fault] = []
    var separator: UInt8?

    var rows: [[String]] { records.map(\.fields) }

    init(_ bytes: [UInt8], chunk: Int = .max, separator: UInt8? = nil) throws {
      var reader = CSVReader(file: "t.csv", separator: separator)
      try bytes.forEachChunk(of: chunk) { piece in try reader.read(piece) { records.append($0) } }
      try reader.finish { records.append($0) }
      faults = reader.log.faults
      self.separator = reader.separator
    }

    init(_ text: String, chunk: Int = .max, separator: UInt8? = nil) throws {
      try self.init(Array(text.utf8), chunk: chunk, separator: separator)
    }
  }

  /// A table and the rows it stands for.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var rows: [[String]]
  }

  static let samples = [
    Sample(testDescription: "plain", text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "no last line end", text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "old Mac line ends", text: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]]),
    Sample(
      testDescription: "empty fields", text: "a,b,c\n,,\n1,\"\",\n",
      rows: [["a", "b", "c"], ["", "", ""], ["1", "", ""]]),
    Sample(testDescription: "quotes", text: "a,\"b,\"\"c\"\"\nd\"\n", rows: [["a", "b,\"c\"\nd"]]),
    Sample(testDescription: "CR LF in quotes", text: "\"a\r\nb\",c\r\n", rows: [["a\r\nb", "c"]]),
    Sample(testDescription: "only quotes", text: "\"\"\"\",\"\"\n", rows: [["\"", ""]]),
    Sample(testDescription: "quoted nothing", text: "\"\"\n", rows: [[""]]),
    Sample(testDescription: "last field empty at the end", text: "a,", rows: [["a", ""]]),
    Sample(testDescription: "byte order mark", text: "\u{FEFF}ż,b\n", rows: [["ż", "b"]]),
    Sample(testDescription: "blank lines", text: "\n\na,b\n\n\n1,2\n\n", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "semicolons", text: "a;b,c;d\n1;2;3\n", rows: [["a", "b,c", "d"], ["1", "2", "3"]]),
    Sample(
      testDescription: "semicolons behind blank lines", text: "\r\n\na;b\n1;2\n", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "tabs", text: "a\tb\n\"1\t2\"\t3\n", rows: [["a", "b"], ["1\t2", "3"]]),
    Sample(testDescription: "quoted separators do not count", text: "\"a;;;\",b\n", rows: [["a;;;", "b"]]),
    Sample(testDescription: "bars", text: "a|b c\n1|2\n", rows: [["a", "b c"], ["1", "2"]]),
    Sample(testDescription: "a bar in one of two records", text: "a|b\nc\n", rows: [["a|b"], ["c"]]),
    Sample(testDescription: "colons", text: "a:b\n1:2\n", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "colons of sentences", text: "a: b\nc: d\n", rows: [["a: b"], ["c: d"]]),
    Sample(testDescription: "colons of addresses", text: "http://a\nhttp://b\n", rows: [["http://a"], ["http://b"]]),
    Sample(testDescription: "words", text: "a b\nc d\n", rows: [["a b"], ["c d"]]),
    Sample(testDescription: "single quotes", text: "'a,b','c''d'\n'1','2'\n", rows: [["a,b", "c'd"], ["1", "2"]]),
    Sample(testDescription: "an apostrophe", text: "'tis,so\n1,2\n", rows: [["'tis", "so"], ["1", "2"]]),
    Sample(
      testDescription: "backslashes", text: #""a","b, \"c\"""# + "\n" + #""d\"","e\\f""# + "\n",
      rows: [["a", "b, \"c\""], ["d\"", "e\\f"]]),
    Sample(testDescription: "a backslash at the end", text: #""a\","b""# + "\n", rows: [["a\\", "b"]]),
    Sample(testDescription: "a separator told", text: "sep=|\r\na,b|c\r\n1|2\r\n", rows: [["a,b", "c"], ["1", "2"]]),
    Sample(testDescription: "nothing", text: "", rows: []),
    Sample(testDescription: "only line ends", text: "\r\n\r\n", rows: []),
  ]

  @Test("tables are read alike in chunks of any size", arguments: samples)
  func reading(sample: Sample) throws {
    for chunk in [1, 2, 3, Int.max] {
      let table = try Table(sample.text, chunk: chunk)
      #expect(table.rows == sample.rows)
      #expect(table.faults == [])
    }
  }

  @Test("what is written is read back, and a formula is guarded only where asked")
  func writing() throws {
    let rows = [["a", "b,c", "d\"e"], [""], ["f\ng", " h ", "i\r\nj"], ["=1+1", "-2", "+"], ["ż", "", "@"]]
    for layout in [CSVWriter.Layout(), .init(separator: UInt8(ascii: ";"), lineEnd: "\n", hasMark: true)] {
      let bytes = try written(rows, layout)
      #expect(try Table(bytes, separator: layout.separator).rows == rows)
    }
    let plain = try written([["a", "b,c", "d\"e"], ["=1", " x"]], .init())
    #expect(String(decoding: plain, as: UTF8.self) == "a,\"b,c\",\"d\"\"e\"\r\n=1,\" x\"\r\n")
    let guarded = try written([["=1", "-2", "a=b"]], .init(lineEnd: "\n", guardsFormulas: true))
    #expect(String(decoding: guarded, as: UTF8.self) == "'=1,'-2,a=b\n")
  }

  private func written(_ rows: [[String]], _ layout: CSVWriter.Layout) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = CSVWriter(layout: layout) { output.bytes += $0 }
    for row in rows { try writer.write(row) }
    try writer.finish()
    return output.bytes
  }

  @Test("UTF-16 is read in both orders, with and without mark, in chunks of any size", arguments: [false, true])
  func wide(isBigEndian: Bool) throws {
    let text = "en,pl\r\ncat,kot ż\u{1F600}\r\n"
    for mark in ["", "\u{FEFF}"] {
      let bytes = (mark + text).utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
      for chunk in [1, 3, 7, Int.max] {
        #expect(try Table(bytes, chunk: chunk).rows == [["en", "pl"], ["cat", "kot ż\u{1F600}"]])
      }
    }
    #expect(throws: InterchangeError.self) { try Table([0xFF, 0xFE, 0x61, 0, 0x62]) }
  }

  @Test("a legacy encoding is guessed, with a warning at its first line")
  func legacy() throws {
    let text =
      "Суд признал, что права заявителя были нарушены, и обязал государство выплатить ему компенсацию. Министерство"
      + " юстиции заявило, что решение будет исполнено в срок, который установлен законом, и ещё раз это повторило."
    // In windows-1251 the letters from А to я are the bytes from 0xC0 on, and ё is 0xB8.
    let russian = text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(ascii: scalar) : scalar == "ё" ? 0xB8 : UInt8(truncatingIfNeeded: scalar.value - 0x350)
    }
    let bytes = Array("en;ru\nsentence;".utf8) + russian + [0x0A]
    for chunk in [1, 5, Int.max] {
      let table = try Table(bytes, chunk: chunk)
      #expect(table.rows == [["en", "ru"], ["sentence", text]])
      #expect(table.faults.map { $0.place?.line } == [2])
    }
  }

  @Test("records know their lines, also behind fields of several lines")
  func lines() throws {
    let table = try Table("a,b\r\n\r\n\"1\r\n2\n3\",x\r\ny,z\n")
    #expect(table.records.map(\.line) == [1, 3, 6])
  }

  @Test("quotes that break the rules are kept and reported with their line")
  func sloppy() throws {
    let table = try Table("a,b\n5\" disk,x\n\"y\" z,\"w\"\"\n\"\n")
    #expect(table.rows == [["a", "b"], ["5\" disk", "x"], ["y z", "w\"\n"]])
    #expect(table.faults.map { "\($0.place?.line ?? 0)" } == ["2", "3"])
    #expect(table.faults.allSatisfy { $0.severity == .warning })
  }

  @Test("a quoted field without end, and bytes that stop being UTF-8, are refused")
  func refusals() {
    let open = #expect(throws: InterchangeError.self) { try Table("a,b\n1,\"2\n3,4\n") }
    #expect(open?.kind == .truncated && open?.place == Place(file: "t.csv", line: 2, column: 3))
    let mixed = #expect(throws: InterchangeError.self) { try Table(Array("ż,b\n".utf8) + [0xB3, 0x0A]) }
    #expect(mixed?.kind == .encoding && mixed?.place.line == 2)
  }

  @Test("every text of up to five characters over a small alphabet is read alike whole and in single bytes")
  func small() throws {
    let alphabet: [UInt8] = Array("a,\"\r\n".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<5 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts {
        let whole = try? Table(text, separator: UInt8(ascii: ","))
        let parts = try? Table(text, chunk: 1, separator: UInt8(ascii: ","))
        #expect(whole?.records == parts?.records && whole?.faults == parts?.faults)
        guard let whole, whole.faults.isEmpty else { continue }
        #expect(try Table(written(whole.rows, .init())).rows == whole.rows)
      }
    }
  }
}
