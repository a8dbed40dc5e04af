import Testing
import Translation

@testable import Quality

@Suite("Brackets")
struct BracketCheckTests {
  @Test(
    "Balanced brackets, list marks, and faults that the source has too",
    arguments: [
      MarkedPair("a (b) [c]", "а (б [в]) {г}"), MarkedPair("a) one", "а) один"), MarkedPair("12) one", "12) один"),
      MarkedPair("a (b", "а (б"), MarkedPair("", ""), MarkedPair("no", "нет"),
      MarkedPair("a) one; b) two", "а) раз; б) два"),
      MarkedPair("i) one (x); ii) two", "i) раз (x); ii) два"), MarkedPair("all good :)", "всё хорошо :)"),
    ])
  func clean(_ pair: MarkedPair) { pair.verify(BracketCheck()) }

  @Test(
    "A bracket without its partner is marked",
    arguments: [
      MarkedPair("a (b) c", "а ⟦(⟧б в"), MarkedPair("a (b) c", "а б⟦)⟧ в"), MarkedPair("a [b]", "слово ⟦[⟧б"),
      MarkedPair("a (b)", "слово ⟦(⟧б⟦]⟧"), MarkedPair("word (b)", "⟦(⟧слово"), MarkedPair("none", "слово (б)⟦)⟧"),
    ])
  func mistakes(_ pair: MarkedPair) { pair.verify(BracketCheck()) }
}
