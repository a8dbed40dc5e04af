import Testing
import Translation

@testable import PlainText

@Suite("Addresses cut at line ends")
struct AddressTests {
  @Test(
    "An address goes on in the next line where it was cut, and only there",
    arguments: [
      ("see https://a.org/one-\ntwo-three now", "see https://a.org/one-two-three now"),
      ("see https://a.org/one/\ntwo/three now", "see https://a.org/one/two/three now"),
      ("see https://a.org/one_\ntwo.html", "see https://a.org/one_two.html"),
      ("see http://\nwww.a.org/x", "see http://www.a.org/x"),
      ("see http://www.a.\norg/x?y=1", "see http://www.a.org/x?y=1"),
      ("see https://a.org/x?a=\n1&b=2", "see https://a.org/x?a=1&b=2"),
      ("see https://a.org/x.\nThen we went", "see https://a.org/x. Then we went"),
      ("see https://a.org/x/\nand then", "see https://a.org/x/ and then"),
      ("see https://a.org/x\nand then", "see https://a.org/x and then"),
      ("at https://a.org/x, and\nthen", "at https://a.org/x, and then"),
      ("see https://a.org/x\nhttps://b.org/y", "see https://a.org/x https://b.org/y"),
      ("(https://a.org/one-\ntwo-\nthree)", "(https://a.org/one-two-three)"),
    ])
  func cut(_ lines: String, _ expected: String) {
    let reading = Reading(lines, layout: .paragraphs)
    #expect(reading.texts(.paragraph) == [expected])
    #expect(reading.mapFaults == [])
  }
}
