import Testing

@testable import Text

@Suite("Forms of a text")
struct FormsTests {
  @Test("NFC composes what is decomposed and leaves the rest")
  func composition() {
    #expect(Array("e\u{301}te\u{301}".nfc.unicodeScalars) == Array("été".unicodeScalars))
    #expect("plain".nfc == "plain")
    #expect("".nfc.isEmpty)
    #expect(Array("\u{1E0B}\u{323}".nfc.unicodeScalars) == ["\u{1E0D}", "\u{307}"])
  }

  @Test(
    "Case folding makes cases alike in every script",
    arguments: [
      ("STRASSE", "straße"), ("МОСКВА", "москва"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ҚАЗАҚ", "қазақ"), ("ABC", "abc"),
    ])
  func folding(_ upper: String, _ lower: String) {
    #expect(upper.caseFolded == lower.caseFolded)
  }

  @Test("Runs of white space, no-break spaces among them, become one space")
  func spaces() {
    #expect("  a\u{A0}\n b\t\u{202F}c ".spaceFolded == "a b c")
    #expect(" \n ".spaceFolded.isEmpty)
  }

  @Test("White space is what Unicode says, for every character between, before, behind and beside others")
  func everySpace() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let sign = String(scalar)
      let isSpace = scalar.properties.isWhitespace
      let between = ("ж" + sign + "ж").spaceFolded
      guard between.utf8.elementsEqual((isSpace ? "ж ж" : "ж" + sign + "ж").utf8),
        value > 0x3000
          || (sign + "a" + sign + sign + "b" + sign).spaceFolded.utf8.elementsEqual(
            (isSpace ? "a b" : sign + "a" + sign + sign + "b" + sign).utf8)
      else {
        Issue.record("U+\(String(value, radix: 16)) became '\(between)'")
        return
      }
    }
  }

  @Test("The short way to a hash is right for every character alone, between others and beside every sort of neighbour")
  func comparisonHash() {
    let neighbours = ["", "a", "Ж", "ß", " ", "\u{301}", "\u{308}", "\u{A0}", "—", "\u{2028}", "가"]
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for before in neighbours {
        for behind in neighbours {
          let text = before + String(scalar) + behind
          guard text.comparisonHash != text.comparisonForm.stableHash else { continue }
          Issue.record("the hash of '\(text)' with U+\(String(value, radix: 16)) is wrong")
          return
        }
      }
    }
  }

  @Test(
    "Texts that compare as equal have one hash",
    arguments: [
      ("Straße und Gruß", "STRASSE  UND GRUSS"), ("Ёлка — «ёж»", "ЁЛКА — «ЁЖ»"), ("İstanbul", "i\u{307}stanbul"),
      ("Ґанок", "ґанок"), ("ŽLUŤOUČKÝ KŮŇ", "žluťoučký kůň"),
    ])
  func equalHashes(_ left: String, _ right: String) {
    #expect(left.comparisonHash == right.comparisonHash)
  }

  @Test("The hash is FNV-1a's published value")
  func hash() {
    #expect("".stableHash == Int64(bitPattern: 0xcbf2_9ce4_8422_2325))
    #expect("a".stableHash == Int64(bitPattern: 0xaf63_dc4c_8601_ec8c))
    #expect("foobar".stableHash == Int64(bitPattern: 0x8594_4171_f739_67e8))
  }

  @Test("Columns count wide and combining characters as a terminal shows them")
  func columns() {
    #expect("abc".columns == 3)
    #expect("日本".columns == 4)
    #expect("e\u{301}".columns == 1)
    #expect("қазақ".columns == 5)
  }

  @Test("A transliterator writes Cyrillic in Latin letters")
  func transliteration() throws {
    let latin = try #require(Transliterator("Any-Latin; Latin-ASCII; Lower"))
    #expect(latin("Москва") == "moskva")
    #expect(Transliterator("No-Such") == nil)
  }

  @Test("Scripts are told apart")
  func scripts() {
    #expect(Unicode.Scalar("ж").script == "Cyrl")
    #expect(Unicode.Scalar("z").script == "Latn")
    #expect(Unicode.Scalar("1").script == "Zyyy")
  }

  @Test("The exact form is the normal form with white space folded, for every character between others")
  func exactForms() {
    var wrong: [Unicode.Scalar] = []
    for scalar in (Array(0...0x530) + Array(0x1680...0x1690) + Array(0x2000...0x2070) + [0x3000]).compactMap(
      Unicode.Scalar.init)
    {
      for text in ["a\(scalar)b", "\(scalar)a", "я\(scalar)", "a \(scalar)b", "e\u{301}\(scalar)"]
      where text.exactForm.unicodeScalars.elementsEqual(text.nfc.spaceFolded.unicodeScalars) == false {
        wrong.append(scalar)
      }
    }
    #expect(wrong == [])
  }
}
