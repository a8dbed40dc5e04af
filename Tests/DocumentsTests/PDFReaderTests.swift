import TestSupport
import Testing
import Translation

@testable import Documents

/// Reading PDF documents by the places of their words.
struct PDFReaderTests {
  /// A page described as `pdftotext -bbox-layout` does it.
  struct Sheet {
    private var lines: [String] = []

    /// A line of words 10 points wide a letter, of letters so high, its lower edge at a place.
    mutating func add(_ words: [String], at bottom: Double, left: Double = 70, height: Double = 12) {
      var (x, result) = (left, "<line>")
      for word in words {
        let raised = word.hasPrefix("^")
        let text = raised ? String(word.dropFirst()) : word
        let (size, edge) = raised ? (height * 0.6, bottom - height * 0.4) : (height, bottom)
        if raised { x -= 3 }
        let width = Double(text.unicodeScalars.count) * height * 0.5
        result += "<word xMin=\"\(x)\" yMin=\"\(edge - size)\" xMax=\"\(x + width)\" yMax=\"\(edge)\">\(text)</word>"
        x += width + height * 0.25
      }
      lines.append(result + "</line>")
    }

    var page: String { "<page width=\"600\" height=\"800\"><flow><block>" + lines.joined() + "</block></flow></page>" }
  }

  private func text(_ sheets: [Sheet]) throws -> String {
    let description = "<html><body><doc>" + sheets.map(\.page).joined() + "</doc></body></html>"
    return String(decoding: PDFText(try PDFPage.pages(of: Array(description.utf8))).bytes, as: UTF8.self)
  }

  @Test("More space than usual becomes an empty line, a page's end a form feed")
  func paragraphs() throws {
    var sheet = Sheet()
    for (index, bottom) in [100.0, 114, 128, 150, 164].enumerated() { sheet.add(["Line", "\(index)"], at: bottom) }
    #expect(try text([sheet]) == "Line 0\nLine 1\nLine 2\n\nLine 3\nLine 4\n\u{C}")
  }

  @Test("Raised numbers are marks where the next note has that number")
  func marks() throws {
    var sheet = Sheet()
    sheet.add(["One", "m", "^2", "end.", "^1", "Next."], at: 100)
    sheet.add(["Two", "end.", "^2"], at: 114)
    sheet.add(["1", "Note", "one,"], at: 700, height: 9)
    sheet.add(["more."], at: 711, height: 9)
    sheet.add(["^2", "Note", "two."], at: 722, height: 9)
    let blank = String(repeating: " ", count: 40)
    let notes = "\u{C}\(blank)\n[1] Note one,\n more.\n[2] Note two.\n\u{C}\n"
    #expect(try text([sheet]) == "One m2 end.[1] Next.\nTwo end.[2]\n\(notes)")
  }

  @Test("A note that a page cuts goes on with the small lines of the next page")
  func cutNote() throws {
    var (first, second) = (Sheet(), Sheet())
    first.add(["Some", "text.", "^1"], at: 100)
    first.add(["1", "Note", "that"], at: 700, height: 9)
    first.add(["12"], at: 750)
    second.add(["Other", "text.", "^2"], at: 100)
    second.add(["goes", "on."], at: 690, height: 9)
    second.add(["2", "Note", "two."], at: 700, height: 9)
    let blank = String(repeating: " ", count: 40)
    let expected =
      "Some text.[1]\n12\n\u{C}Other text.[2]\n\u{C}\(blank)\n[1] Note that\n goes on.\n[2] Note two.\n\u{C}\n"
    let found = try text([first, second])
    #expect(found == expected)
  }

  @Test("Small lines above the text, and small text without labels, are no notes")
  func captions() throws {
    var sheet = Sheet()
    sheet.add(["Small", "head"], at: 50, height: 9)
    sheet.add(["Much", "larger", "body", "text"], at: 100)
    sheet.add(["small", "imprint"], at: 700, height: 9)
    #expect(try text([sheet]) == "Small head\n\nMuch larger body text\n\nsmall imprint\n\u{C}")
  }

  @Test("Signs of lists stand before their entries, columns apart")
  func lists() throws {
    var sheet = Sheet()
    sheet.add(["•"], at: 100)
    sheet.add(["Entry"], at: 100, left: 90)
    sheet.add(["Left"], at: 114)
    sheet.add(["Right"], at: 114, left: 300)
    let lines = try text([sheet]).split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines == ["• Entry", "Left", "Right", "\u{C}"])
  }

  @Test("Heads and feet that recur on pages are left out, whatever number they bear")
  func margins() throws {
    let sheets = (1...3).map { number -> Sheet in
      var sheet = Sheet()
      sheet.add(["Report", "of", "May"], at: 40)
      sheet.add([["One", "Two", "Three"][number - 1]], at: 100)
      sheet.add(["page", "\(number)"], at: 760)
      return sheet
    }
    #expect(try text(sheets) == "One\n\u{C}Two\n\u{C}Three\n\u{C}")
  }

  @Test("Lines of columns are written together where they are full, and each column has its own notes")
  func columns() throws {
    var sheet = Sheet()
    for (left, label) in [(70.0, "1"), (320.0, "2")] {
      sheet.add(["A", "first", "line", "that", "is", "full"], at: 100, left: left)
      sheet.add(["goes", "on", "here.", "^" + label], at: 114, left: left)
      sheet.add([label, "Note", label], at: 700, left: left, height: 9)
    }
    let body = ["1", "2"].map { "A first line that is full goes on here.[\($0)]\n\u{C}" }.joined()
    #expect(try text([sheet]) == body + String(repeating: " ", count: 40) + "\n[1] Note 1\n[2] Note 2\n\u{C}\n")
  }

  /// The smallest document of one line of text, or of none.
  private static func document(_ content: String) -> [UInt8] {
    let stream = content.isEmpty ? "" : "BT /F1 12 Tf 72 720 Td (\(content)) Tj ET"
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(stream.utf8.count)>> stream
      \(stream)
      endstream endobj
      5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
      trailer <</Root 1 0 R>>
      """.utf8)
  }

  @Test("A document is read, or refused with the remedy")
  func documents() {
    let read = Markup(Self.document("The court said no."), named: "a.pdf")
    // Without the tool the message must say what to install.
    if read.faults == ["error: PDF documents are read with 'pdftotext', which is missing; install poppler-utils"] {
      return
    }
    #expect(read.texts == ["The court said no."])
    #expect(read.document.blocks.map(\.map.runs.count) == [0])
    let scanned = "error: the PDF document has no text, perhaps it was scanned; make its text readable with an OCR tool"
    #expect(Markup(Self.document(""), named: "a.pdf").faults == [scanned])
    let damaged = "error: the PDF document is damaged or cut off; fetch or save it anew"
    #expect(Markup("%PDF-1.4\nnothing", named: "a.pdf").faults == [damaged])
  }
}
