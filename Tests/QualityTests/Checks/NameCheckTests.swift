import Testing
import Translation

@testable import Quality

@Suite("Names by their sound")
struct NameCheckTests {
  @Test(
    "Names in another script, in any form, and those that are translated",
    arguments: [
      MarkedPair("said Nursultan Nazarbayev", "сказал Нурсултану Назарбаеву"),
      MarkedPair("the Supreme Court ruled", "Верховный суд постановил"),
      MarkedPair("said Angela Merkel", "сказала Angela Merkel"), MarkedPair("the Merkel government", "правительство"),
      MarkedPair("in Warsaw, Poland", "в Варшаве"), MarkedPair("Boris Johnson said", "Борис сказал"),
    ])
  func clean(_ pair: MarkedPair) { pair.verify(NameCheck()) }

  @Test(
    "The part that became another is marked",
    arguments: [
      MarkedPair("said Nursultan ⟦Nazarbayev⟧", "сказал Нурсултан Токаев"),
      MarkedPair("and ⟦Donald⟧ Johnson", "и Борис Джонсон"),
    ])
  func mistakes(_ pair: MarkedPair) { pair.verify(NameCheck()) }
}
