import Tables
import Testing

@Suite("Rows of office tables")
struct TableRowTests {
  @Test("a row keeps its cells and its number")
  func row() {
    let row = TableRow(["a", ""], number: 3)
    #expect(row.cells == ["a", ""])
    #expect(row.number == 3)
  }
}
