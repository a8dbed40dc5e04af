import Testing

/// Numbers, initials, acronyms and what may look like them.
@Suite struct NumeralTests {
  @Test("A number before the full stop is a list marker, an ordinal or an end", arguments: numbersCases)
  func numbers(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let numbersCases: [Sample] = [
    Sample("en", "a list", "1. The first item.| 2. The second item."),
    Sample("en", "a list with brackets", "1.) The first item.| 2.) The second item."),
    Sample("ru", "a list with parts", "2.1. Общие положения.| 2.2. Порядок."),
    Sample("en", "a lettered list", "A. The first item.| B. The second item."),
    Sample("pl", "a Roman list", "IV. Postanowienia końcowe."),
    Sample("en", "a year", "It was built in 1999.| Later it burned."),
    Sample("en", "a price", "She has $100.00.| It is in her bag."),
    Sample("en", "a small number", "He turned 25.| Friends came."),
    Sample("de", "a date", "Das Treffen ist am 7. April in Berlin."),
    Sample("de", "an ordinal", "Der 1. Vorsitzende sprach.| Alle klatschten."),
    Sample("de", "a year in a language with ordinals", "Die Feier war 1999.| Danach zog er um."),
    Sample("de", "a number before a starter", "Sie wurde 25.| Danach zog sie um."),
    Sample("de", "a score", "Gegen Ham unterlag Man 1:3.| Trainer waren da."),
    Sample("cs", "a date in digits", "Sešli se 1. 5. 2016 v Praze."),
    Sample("tr", "an ordinal", "Bu 3. Kongre oldu.| Herkes geldi."),
    Sample("de", "a Roman ordinal", "Ludwig XIV. Bourbon war König."),
    Sample("pl", "a Roman numeral is an end", "To plac Jana Pawła II.| Godziny otwarcia: 9–17."),
  ]

  @Test("Initials belong to names", arguments: initialsCases)
  func initials(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let initialsCases: [Sample] = [
    Sample("en", "two", "We met J. K. Rowling.| She signed."),
    Sample("en", "glued", "We met J.K. Rowling.| She signed."),
    Sample("ru", "two", "Мы читали А. С. Пушкина.| Он велик."),
    Sample("uk", "two", "Народився Т. Г. Шевченко.| Його батько був кріпаком."),
    Sample("kk", "one", "Ректор Ғ. Мұтанов сөйледі.| Ол риза."),
    Sample("fr", "hyphenated", "Voici J.-P. Sartre.| Il écrit."),
    Sample("en", "in the middle", "Did you see Albert I. Jones?| Yes."),
    Sample("en", "a letter that ends a sentence", "We took plan B.| The others stayed."),
    Sample("en", "an initial that is also a word", "This is J. A. Smith."),
  ]

  @Test("Acronyms with full stops end a sentence before a starter", arguments: acronymsCases)
  func acronyms(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let acronymsCases: [Sample] = [
    Sample("en", "before a starter", "They met in the U.S.| They failed."),
    Sample("en", "before a name", "I work for the U.S. Government."),
    Sample("en", "one that no list has", "The X.Y.Z. Council met.| Nobody came."),
    Sample("es", "of two words", "Llegó a EE. UU. García.| Fue recibido."),
  ]
}
