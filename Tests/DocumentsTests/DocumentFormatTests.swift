import PlainText
import TestSupport
import Testing
import Translation

@testable import Documents

/// Telling formats by bytes and names.
struct DocumentFormatTests {
  @Test(
    "Bytes tell before names",
    arguments: [
      ("%PDF-1.7", "a.txt", DocumentFormat.pdf), ("junk\n%PDF-1.4", "a", .pdf), ("<!DOCTYPE HTML><p>", "a", .html),
      ("\u{FEFF}\n <!-- c --><?xml version='1.0'?><HTML>", "a.txt", .html), ("<html", "a.txt", .html),
      ("<p>A", "a.HTM", .html), ("<p>A", "a.txt", .text), ("<!doctype svg>", "a", .text),
      ("# A", "a.b.Markdown", .markdown),
      ("# A", "a.md.txt", .text), ("A", "md", .text), ("A", "x.docx", .docx), ("PK\u{3}\u{4}", "x.odt", .odt),
      ("PK is a brand", "a.txt", .text), ("", "a.pdf", .pdf), ("", "", .text),
      ("<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx>", "a.xml", .tmx), ("<xliff ", "-", .xliff),
      ("A", "a.po", .po), ("A", "a.pot", .po), ("A", "a.xlf", .xliff), ("A", "a.sdlxliff", .xliff),
      ("A", "a.tmx", .tmx),
      ("\u{FEFF}# A\n\nmsgid \"A\"\n", "-", .po), ("# A\nmsgid A", "-", .text), ("msgctxt \"A", "-", .text),
    ])
  func told(text: String, name: String, format: DocumentFormat) {
    #expect(DocumentFormat(of: Array(text.utf8), named: name) == format)
  }

  @Test("Office documents are told by their parts, whatever their names say")
  func packed() {
    #expect(DocumentFormat(of: OfficeSample.docx("<w:p/>"), named: "a.odt") == .docx)
    #expect(DocumentFormat(of: OfficeSample.odt("<text:p/>"), named: "a.txt") == .odt)
  }

  @Test(
    "A file that is not what its name says is refused with the remedy",
    arguments: [
      (
        "plain", "a.docx",
        "the file is not a .docx document, as its name says, or is cut off; give it the right ending or fetch it anew"
      ),
      (
        "plain", "a.pdf",
        "the file is not a PDF document, as its name says, or is cut off; give it the right ending or fetch it anew"
      ),
      ("PK\u{3}\u{4}", "a", "the archive is cut off or damaged; fetch or save the file anew"),
    ])
  func refused(text: String, name: String, message: String) {
    #expect(Markup(text, named: name).faults == ["error: \(message)"])
  }

  @Test("Old office documents and other archives are refused with the remedy")
  func others() {
    let old = Markup([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], named: "a.docx")
    #expect(
      old.faults == ["error: the document has a password or is of an old format; save it as .docx without a password"])
    let sheet = Markup(OfficeSample([(name: "xl/workbook.xml", text: "<x/>")]).bytes, named: "a.xlsx")
    #expect(sheet.faults == ["error: the document has no part 'word/document.xml'; save it anew as .docx"])
    #expect(Markup([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], named: "a.md").document.faults.first?.severity == .error)
  }

  @Test("Plain text is read as before")
  func plain() {
    let text = Array("One. Two.\n\nThree.".utf8)
    #expect(DocumentReader().read(text, named: "a.txt") == PlainTextReader().read(text))
    #expect(DocumentReader(layout: .lines).read(text, named: "-") == PlainTextReader(layout: .lines).read(text))
  }
}
