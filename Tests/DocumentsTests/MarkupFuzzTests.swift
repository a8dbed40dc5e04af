import PlainText
import TestSupport
import Testing
import Translation

@testable import Documents

/// Random documents of the formats with markup; `CONCORD_FUZZ=1000000 swift test -c release --filter Fuzz` tries a million.
@Suite("Fuzzing of the readers of marked-up documents")
struct MarkupFuzzTests {
  /// A format, and pieces that tempt its reader.
  struct Format: CustomTestStringConvertible, Sendable {
    var name: String
    var pieces: [String]
    var wrap: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  private static let html = [
    "<p>", "</p>", "<b>", "</b>", "<div hidden>", "</div>", "<table><tr><td>", "</td></tr></table>", "<br>",
    "<a href='#fn1'>",
    "</a>", "<sup>", "</sup>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#x41;", "&nosuch;", "<li id=fn1>",
    "<ul>", "</ul>",
    "<h1>", "</h1>", "text", "a. B", "<", ">", "\"", "<blockquote>", "<nav>", "<pre>", "\n",
  ]
  private static let markdown = [
    "# ", "\n", "\n\n", "*", "**", "_", "`", "```\n", "[^1]", "[^1]: ", "[a](b)", "![a](b)", "> ", "- ", "1. ",
    "| a | b |\n|---|---|\n",
    "<b>", "---\n", "  \n", "\\", "text", "a. B", "~~", "&amp;", "    ", "\t", "[ ] ", "<!-- -->",
  ]
  private static let docx = [
    "<w:p>", "</w:p>", "<w:r><w:t>text</w:t></w:r>", "<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>",
    "<w:tbl><w:tr><w:tc>",
    "</w:tc></w:tr></w:tbl>", "<w:r><w:br/></w:r>", "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:r><w:tab/></w:r>",
    "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", "<w:hyperlink>", "</w:hyperlink>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
  ]
  private static let odt = [
    "<text:p>", "</text:p>", "<text:h>", "</text:h>", "text", "<text:span>", "</text:span>", "<text:s/>", "<text:tab/>",
    "<text:line-break/>", "<text:note><text:note-citation>1</text:note-citation><text:note-body>",
    "</text:note-body></text:note>",
    "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>",
    "<text:list>",
    "</text:list>", "<text:list-item>", "</text:list-item>",
  ]

  static let formats = [
    Format(name: "x.html", pieces: html) { Array($0.utf8) }, Format(name: "x.md", pieces: markdown) { Array($0.utf8) },
    Format(name: "x.docx", pieces: docx) { OfficeSample.docx($0) },
    Format(name: "x.odt", pieces: odt) { OfficeSample.odt($0) },
  ]

  @Test("No document makes a reader fall, and every code stands in its text", arguments: formats)
  func reading(_ format: Format) {
    var random = SeededRandom(seed: format.pieces.count)
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      let body = String(decoding: Fuzzing.text(format.pieces, cuts: 60, &random), as: UTF8.self)
      var bytes = format.wrap(body)
      // Every other document is damaged after it was put together.
      if round % 2 == 1, !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      let document = DocumentReader(layout: .auto).read(bytes, named: format.name)
      for block in document.blocks {
        let length = block.content.text.unicodeScalars.count
        guard block.content.codes.allSatisfy({ (0...length).contains($0.at) }) else {
          Issue.record("round \(round): \(block) from \(body)")
          return
        }
      }
    }
  }
}
