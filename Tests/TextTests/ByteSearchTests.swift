import Testing

@testable import Text

@Suite("Byte search")
struct ByteSearchTests {
  /// What both searches are to find, said once more and otherwise.
  private static func slowly(_ bytes: [UInt8], from index: Int, _ isFound: (UInt8, Int) -> Bool) -> Int {
    bytes.indices.first { $0 >= index && isFound(bytes[$0], $0) } ?? bytes.count
  }

  @Test("Every byte at every place of a text of 40 is told by the kernel and by its portable twin")
  func everyByte() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<40 {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 40)
        bytes[place] = byte
        let isStop = ".!?(".utf8.contains(byte) || byte >= 0xD5
        let isUnplain =
          byte < 0x20 || [0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF].contains(byte) || byte == 0x20 && place == 0
        #expect(ByteSearch.stop(in: bytes, from: 0, to: 40) == (isStop ? place : 40))
        #expect(ByteSearch.Portable.stop(in: bytes, from: 0) == (isStop ? place : 40))
        #expect(ByteSearch.unplain(in: bytes, from: 0) == (isUnplain ? place : 40))
        #expect(ByteSearch.Portable.unplain(in: bytes, from: 0) == (isUnplain ? place : 40))
      }
    }
  }

  @Test("Random texts of few different bytes are searched alike from every index")
  func random() {
    var state: UInt64 = 11
    let letters = Array("a  b.".utf8) + [0xD0, 0x0A]
    for _ in 0..<400 {
      let bytes = (0..<50).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      for index in 0...bytes.count {
        #expect(
          ByteSearch.stop(in: bytes, from: index, to: 50) == Self.slowly(bytes, from: index) { byte, _ in byte == 0x2E }
        )
        let unplain = Self.slowly(bytes, from: index) { byte, at in
          byte == 0x0A || byte == 0x20 && (at == index || bytes[at - 1] == 0x20)
        }
        #expect(ByteSearch.unplain(in: bytes, from: index) == unplain)
        #expect(ByteSearch.Portable.unplain(in: bytes, from: index) == unplain)
      }
    }
  }

  @Test("A search ends at its limit, and in an empty text at once")
  func limits() {
    #expect(ByteSearch.stop(in: Array("abc.".utf8), from: 0, to: 3) == 3)
    #expect(ByteSearch.stop(in: [], from: 0, to: 0) == 0)
    #expect(ByteSearch.unplain(in: [], from: 0) == 0)
  }

  @Test("Every sequence of up to three bytes at the bounds is UTF-8 exactly where the standard library says so")
  func utf8() {
    let bounds: [UInt8] = [
      0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in bounds {
      for second in bounds {
        for third in bounds {
          for rest in [[], [0x80], [0xBF, 0x61], [0x90, 0x80]] as [[UInt8]] {
            let bytes = [first, second, third] + rest
            #expect(ByteSearch.isUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
          }
        }
      }
    }
    #expect(ByteSearch.isUTF8([]))
  }

  @Test("UTF-8 of every mixture is told in long texts, whole and with one byte wrong, at every place of a block")
  func longUTF8() {
    let letters = ["a", " ", "ж", "—", "é", "\u{800}", "\u{D7FF}", "日", "👍", "\u{10FFFF}", "\u{7F}"]
    var state: UInt64 = 3
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3_000 {
      var bytes = (0..<next(40)).flatMap { _ in Array(letters[next(letters.count)].utf8) }
      #expect(ByteSearch.isUTF8(bytes))
      guard !bytes.isEmpty else { continue }
      bytes[next(bytes.count)] = UInt8(next(256))
      #expect(ByteSearch.isUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      bytes.removeLast(next(bytes.count))
      #expect(ByteSearch.isUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
