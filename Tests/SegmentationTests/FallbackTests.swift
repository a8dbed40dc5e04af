import Languages
import Segmentation
import Testing

/// Languages that `Locales/` does not know.
@Suite struct FallbackTests {
  @Test("What all languages share serves those with capitals, UAX #29 the others", arguments: samplesCases)
  func samples(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let samplesCases: [Sample] = [
    Sample("sv", "sentences", "Vi vann.| De förlorade."),
    Sample("ja", "a script without spaces", "来た。|行った。"),
    Sample("hi", "a danda", "वह आया।| वह गया।"),
    Sample("sv", "an address", "Se https://example.org/?A!B nu."),
    Sample("sv", "a mark in brackets", "Vi vann.[3]| De förlorade."),
    Sample("sv", "a title", "Vi mötte Mr. Smith och dr. Jones.| De vann."),
    Sample("sv", "a digit", "Vi vann.| 30 personer kom."),
    Sample("bg", "an initial", "Видяхме И. Вазов.| Той пише."),
    Sample("el", "sentences", "Κερδίσαμε.| Έχασαν."),
    Sample("ka", "a script without capitals", "ის მოვიდა.| ის წავიდა."),
    Sample("ja", "an address in a script without spaces", "これは https://example.org/?A を見る。|行った。"),
    Sample("hi", "a mark in brackets", "वह आया।[3]| वह गया।"),
    Sample("my", "a script without spaces", "သူလာသည်။|သူသွားသည်။"),
  ]

  @Test("No language is one more such language") func none() {
    #expect(Segmenter(for: nil).ends(in: Array("We won. They lost.".utf8)) == [7, 18])
  }

  @Test("A region or script falls back on its language") func regions() {
    let text = Array("Mr. Smith won. They lost.".utf8)
    for tag in ["en", "en-GB", "en_us", "en-Latn-US"] {
      #expect(Segmenter(for: Language(tag)).ends(in: text) == [14, 25])
    }
  }
}
