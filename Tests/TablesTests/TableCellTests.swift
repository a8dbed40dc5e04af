import Testing

@testable import Tables

@Suite("Cells in which stretches stand out")
struct TableCellTests {
  @Test(
    "Marks part a text; what overlaps or is outside counts once or not at all",
    arguments: [
      ([], ["abcd-"]), ([1..<3], ["a-", "bc+", "d-"]), ([0..<4], ["abcd+"]), ([2..<9, 0..<1], ["a+", "b-", "cd+"]),
      ([0..<2, 1..<3], ["ab+", "c+", "d-"]), ([5..<9, 2..<2], ["abcd-"]),
    ] as [([Range<Int>], [String])])
  func runs(_ marks: [Range<Int>], _ expected: [String]) {
    #expect(TableCell("abcd", marks: marks).runs.map { $0.text + ($0.isMarked ? "+" : "-") } == expected)
  }

  @Test("A text with marks comes back whole, and its parts are bold", arguments: TableFormat.allCases)
  func trip(_ format: TableFormat) throws {
    var writer = try TableWriter(format, TableLayout(name: "x", columns: [.init("a", width: 9)]))
    let text = "one  two\nthree"
    try writer.write([TableCell(text, marks: [3..<5, 9..<14], colour: "C00000")])
    let bytes = try writer.finish()
    #expect(try TableReader.rows(of: bytes).last?.cells == [text])
  }
}
