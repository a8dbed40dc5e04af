import Testing

@testable import Text

@Suite("Addresses")
struct AddressesTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Addresses.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "Addresses end before the sentence's own punctuation",
    arguments: [
      ("See www.example.org/a(b), or x@y.org.", ["www.example.org/a(b)", "x@y.org"]),
      ("(http://a.org/x?y=1&z=2)", ["http://a.org/x?y=1&z=2"]),
      ("«https://a.org/б».", ["https://a.org/б"]),
      ("igor.savchenko@odfoundation.eu", ["igor.savchenko@odfoundation.eu"]),
      ("HTTP://A.ORG!", ["HTTP://A.ORG"]),
      ("no address @ all, not awww.x", []),
      ("http://", []),
      ("a@b", []),
    ])
  func addresses(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }
}
