import PlainText
import TestSupport
import Testing
import Translation

@testable import Documents

/// Random descriptions of pages, as `pdftotext -bbox-layout` writes them, whole and damaged.
@Suite("Fuzzing of the reader of PDF documents")
struct PDFFuzzTests {
  private static let words = [
    "text", "a.", "B", "1", "2", "12", "re-", "non-", "Straßburg", "собрание", "жиналыс", "•", "-", "...", "&amp;",
    "[3]",
    "¹", "http://www.example.org/a-", "b.html", "",
  ]
  private static let numbers = ["nan", "inf", "-1", "1e300", "", "x", "99999999999999999999"]

  @Test("No description makes the reader fall, and every code stands in its text")
  func reading() {
    var random = SeededRandom(seed: 41)
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var description = Self.description(&random)
      if round % 3 == 1 { description[random.below(description.count)] = UInt8(truncatingIfNeeded: random.next()) }
      // A description that is no XML is refused, which is right too.
      guard let document = try? PDFDocumentReader(layout: .auto).read(description: description) else { continue }
      for block in document.blocks {
        let length = block.content.text.unicodeScalars.count
        guard block.content.codes.allSatisfy({ (0...length).contains($0.at) }) else {
          Issue.record("round \(round): \(block)")
          return
        }
      }
    }
  }

  private static func description(_ random: inout SeededRandom) -> [UInt8] {
    var text = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><doc>"
    for _ in 0...random.below(3) {
      text += "<page width=\"595\" height=\"\(number(&random, below: 900))\"><flow><block>"
      for _ in 0..<random.below(12) { text += line(&random) }
      text += "</block></flow></page>"
    }
    return Array((text + "</doc></body></html>").utf8)
  }

  private static func line(_ random: inout SeededRandom) -> String {
    let (top, height) = (random.below(800), random.below(14))
    var text = "<line>"
    for _ in 0..<random.below(9) {
      let left = number(&random, below: 600)
      text += "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(number(&random, below: 600))\" yMax=\"\(top + height)\">"
      text += words[random.below(words.count)] + "</word>"
    }
    return text + "</line>"
  }

  /// Mostly a sound number, at times what only a broken program writes.
  private static func number(_ random: inout SeededRandom, below bound: Int) -> String {
    random.below(20) == 0 ? numbers[random.below(numbers.count)] : "\(random.below(bound)).\(random.below(10))"
  }
}
