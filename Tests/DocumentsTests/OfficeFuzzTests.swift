import TestSupport
import Testing
import Translation

@testable import Documents

/// Office documents whose elements stand where they should not: never a crash, never an error.
struct OfficeFuzzTests {
  private static let words = [
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:sdtPr", "w:showingPlcHdr", "w:pPr",
    "w:rPr",
    "w:b", "w:i", "w:vanish", "w:numPr", "w:numId", "w:pStyle", "w:hyperlink", "w:ins", "w:del", "w:fldChar",
    "w:instrText",
    "w:fldSimple", "w:footnoteReference", "w:endnoteReference", "w:drawing", "w:pict", "w:txbxContent", "w:sym",
    "w:ruby",
    "w:rubyBase", "w:br", "w:tab", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "m:oMath", "w:sectPr",
    "w:footnotePr", "w:numFmt", "w:numStart", "w:altChunk",
  ]
  private static let names = [
    "text:p", "text:h", "text:span", "text:a", "text:s", "text:tab", "text:line-break", "text:note", "text:note-body",
    "text:note-citation", "text:list", "text:list-item", "text:section", "table:table", "table:table-row",
    "table:table-cell", "draw:frame", "draw:text-box", "draw:g", "office:annotation", "text:tracked-changes",
    "text:hidden-paragraph", "text:ruby", "text:ruby-base", "text:page-number", "text:date", "office:text",
  ]
  private static let attributes = [
    "w:val=\"1\"", "w:val=\"0\"", "w:val=\"decimal\"", "w:val=\"-7\"", "w:fldCharType=\"begin\"",
    "w:fldCharType=\"end\"",
    "w:fldCharType=\"separate\"", "w:id=\"1\"", "w:customMarkFollows=\"1\"", "w:char=\"F0B7\"", "w:char=\"x\"",
    "r:id=\"l\"",
  ]

  /// Elements in each other, at random.
  private func content(_ random: inout SeededRandom, _ names: [String], _ attributes: [String], depth: Int = 7)
    -> String
  {
    (0..<random.below(4)).map { _ in
      if random.below(4) == 0 { return "text \(random.below(99)) " }
      let name = names[random.below(names.count)]
      let attribute = attributes.isEmpty || random.below(2) == 0 ? "" : " " + attributes[random.below(attributes.count)]
      return "<\(name)\(attribute)>\(depth > 0 ? content(&random, names, attributes, depth: depth - 1) : "")</\(name)>"
    }.joined()
  }

  @Test("Any elements in any order are read (seeds 0-299)")
  func anyOrder() {
    for seed in 0..<300 {
      var random = SeededRandom(seed: seed)
      let notes = "<w:footnote w:id=\"1\">\(content(&random, Self.words, Self.attributes))</w:footnote>"
      let body =
        content(&random, Self.words, Self.attributes) + "<w:p>\(content(&random, Self.words, Self.attributes))</w:p>"
      let docx = Markup(
        OfficeSample.docx(body, ["footnotes": notes, "styles": notes, "settings": body]), named: "a.docx")
      let odt = Markup(
        OfficeSample.odt(content(&random, Self.names, []) + content(&random, Self.names, [])), named: "a.odt")
      #expect(docx.document.faults.allSatisfy { $0.severity != .error }, "seed \(seed)")
      #expect(odt.document.faults.isEmpty, "seed \(seed)")
    }
  }
}
