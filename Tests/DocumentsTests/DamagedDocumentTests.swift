import PlainText
import TestSupport
import Testing
import Translation

@testable import Documents

/// Documents that are cut or changed: never a crash, and an error with its remedy where nothing can be read.
struct DamagedDocumentTests {
  private static let docx = OfficeSample.docx(
    "<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
    ["footnotes": "<w:footnote w:id=\"1\"><w:p><w:r><w:t>N</w:t></w:r></w:p></w:footnote>"])
  private static let odt = OfficeSample.odt(
    "<text:p>A<text:note><text:note-body><text:p>N</text:p></text:note-body></text:note></text:p>")
  private static let page = Array(
    "<!DOCTYPE html><meta charset=utf-8><p>A<sup><a href='#n' id=r>1</a></sup> &eacute;</p><ul><li id=n><a href='#r'>^</a> N</ul>"
      .utf8)
  private static let text = Array(
    "---\na: b\n---\n# A *b*[^1]\n\n| a | b |\n|---|---|\n| c | <b>d</b> |\n\n[^1]: N `x` ![y](z)\n".utf8)

  @Test(
    "A DOCX or ODT document cut at any byte gives an error with its remedy",
    arguments: [("a.docx", docx), ("a.odt", odt)])
  func cut(name: String, bytes: [UInt8]) {
    #expect(Markup(bytes, named: name).texts == ["A", "N"])
    for count in bytes.indices {
      let document = DocumentReader().read(Array(bytes[..<count]), named: name)
      #expect(document.blocks.isEmpty && document.faults.count == 1, "cut at \(count)")
      #expect(document.faults.first?.severity == .error && document.faults.first?.message.contains("; ") == true)
    }
  }

  @Test("A page or Markdown text cut at any byte is read", arguments: [("a.html", page), ("a.md", text)])
  func cutText(name: String, bytes: [UInt8]) {
    for count in bytes.indices {
      let markup = Markup(Array(bytes[..<count]), named: name)
      #expect(markup.document.faults.allSatisfy { $0.severity != .error })
      #expect(markup.mapFaults.isEmpty, "cut at \(count)")
    }
  }

  @Test(
    "Random changes (seed 7) crash no reader",
    arguments: [("a.docx", docx), ("a.odt", odt), ("a.html", page), ("a.md", text)])
  func changed(name: String, bytes: [UInt8]) {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0...random(3) {
        let place = random(max(1, changed.count - 1))
        switch random(4) {
        case 0: changed[place] = UInt8(random(256))
        case 1: changed.replaceSubrange(place..<(place + 1), with: [])
        case 2: changed.insert(contentsOf: Array(changed[place..<min(changed.count, place + random(20))]), at: place)
        default: changed.replaceSubrange(place..<min(changed.count, place + random(8)), with: [])
        }
      }
      let markup = Markup(changed, named: name)
      // Offsets count the file in UTF-8, which other files are not.
      #expect(markup.document.encoding != "UTF-8" || !markup.document.faults.isEmpty || markup.mapFaults.isEmpty)
    }
  }

  @Test(
    "One piece 50,000 times is read in a moment",
    arguments: ["<", "&", "<b>", "</p>", "[", "*", "_", "`", "|", ">", "![", "\u{301}"])
  func repeated(piece: String) {
    let text = String(repeating: piece, count: 50_000)
    let clock = ContinuousClock()
    for name in ["a.html", "a.md"] {
      let time = clock.measure { _ = DocumentReader().read(Array(text.utf8), named: name) }
      #expect(time < .seconds(8))
    }
  }
}
