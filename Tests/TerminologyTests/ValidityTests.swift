import Languages
import Testing
import Translation

@testable import Terminology

@Suite("Terms that hold for a time")
struct ValidityTests {
  private let (english, ukrainian): (Language, Language)
  private let concept: Concept

  init() throws {
    (english, ukrainian) = (try #require(Language("en")), try #require(Language("uk")))
    var (old, new) = (Term("Kiev", english), Term("Kyiv", english))
    old.validUntil = "2022-02-23"
    new.validFrom = "2022-02-24"
    concept = Concept(id: "kyiv", terms: [old, new, Term("Київ", ukrainian)])
  }

  @Test(
    "A term holds from its first to its last day",
    arguments: [("2022-02-23", "Kiev"), ("2022-02-24", "Kyiv"), ("1990-01-01", "Kiev"), ("2030-01-01", "Kyiv")])
  func days(_ day: String, _ text: String) {
    #expect([concept].holding(on: day, in: english)[0].terms.map(\.text) == [text, "Київ"])
  }

  @Test("Terms of other languages stay whatever the day")
  func others() {
    #expect([concept].holding(on: "2022-02-23", in: ukrainian) == [concept])
  }
}
