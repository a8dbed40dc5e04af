import TestSupport
import Testing
import Translation

@testable import PlainText

@Suite("The release", .enabled(if: SharedFile.release != nil))
struct ReleaseTests {
  private let reading = Reading(SharedFile.release ?? [])

  @Test("Twelve marks and twelve notes, in order")
  func notes() {
    let labels = (1...12).map(String.init)
    #expect(reading.document.blocks.filter { $0.kind == .note }.compactMap(\.label) == labels)
    #expect(reading.document.blocks.flatMap(\.content.codes).map(\.label) == labels)
    let notes = reading.texts(.note)
    #expect(notes[9].hasSuffix("prevent-extradition-of-opposition-politician-mukhtar-ablyazov"))
    #expect(notes[10].hasSuffix("in-russia-tatiana-paraskevich-and-artur-trofimov-prosecution"))
    #expect(notes[11].hasPrefix("http://www.europarl.europa.eu/") && notes[11].hasSuffix("language=EN"))
    #expect(notes[2].contains("continuous-repression-of-political-opposition-in-kazakhstan"))
  }

  @Test("The headline is one block, the dateline and the contacts are blocks of their own")
  func frame() {
    #expect(reading.lines[0] == "paragraph: Warsaw, 7 April, 2016")
    let headings = reading.texts(.heading)
    #expect(headings.count == 1)
    #expect(headings[0].hasPrefix("JEAN-CLAUDE") && headings[0].hasSuffix("SITUATION IN THE COUNTRY"))
    let contacts = reading.texts(.boilerplate)
    #expect(contacts.count == 5)
    #expect(contacts[0] == "For more detailed information, please address:")
    #expect(contacts[4] == "Open Dialog Foundation")
  }

  @Test("Every paragraph is whole, and its hyphens are right")
  func paragraphs() {
    let paragraphs = reading.texts(.paragraph).dropFirst()
    #expect(paragraphs.count == 15)
    for text in paragraphs {
      #expect(text.hasSuffix(".") || text.hasSuffix("”."), "\(text)")
      #expect(text.unicodeScalars.first.map { !$0.properties.isLowercase } == true, "\(text)")
    }
    let all = paragraphs.joined(separator: "\n")
    for word in ["single-handedly", "pre-trial", "well-known", "well-crafted", "Jean-Claude", "non-state"] {
      #expect(all.contains(word), "\(word)")
    }
    #expect(all.contains("by police. Human rights activists"))
    #expect(all.contains("in Kazakhstan.\n"))
    #expect(all.contains("facing 3 to 7 years"))
    #expect(reading.mapFaults == [])
  }

  @Test("Other line ends, a byte order mark and form feeds between the pages change nothing")
  func variants() {
    let text = String(decoding: SharedFile.release ?? [], as: UTF8.self)
    let pages = text.replacing("\n Juncker’s office", with: "\n\u{C}Juncker’s office")
      .replacing("\n By misusing", with: "\n\u{C}By misusing")
    let variants = [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text, pages,
      text.replacing("\n", with: "\u{2028}"),
    ]
    for variant in variants {
      let other = Reading(variant)
      #expect(other.lines == reading.lines)
      #expect(other.mapFaults == [])
    }
  }
}
