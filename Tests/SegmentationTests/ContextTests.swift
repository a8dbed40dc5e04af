import Testing

/// What stands around a terminator, whatever the language.
@Suite struct ContextTests {
  @Test("Quotes, brackets and marks after the terminator belong to the sentence", arguments: attachedCases)
  func attached(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let attachedCases: [Sample] = [
    Sample("en", "a quote", "“We won.”| She left."),
    Sample("en", "straight quotes", "\"We won.\"| She left.| \"It was close,\" he said."),
    Sample("en", "a quote and a bracket", "(He said: “No.”)| She left."),
    Sample("de", "German quotes", "„Wir haben gewonnen.“| Sie ging."),
    Sample("de", "reversed guillemets", "»Wir haben gewonnen.«| Sie ging."),
    Sample("fr", "a guillemet after a space", "« Nous avons gagné. »| Elle partit."),
    Sample("fr", "a guillemet before a comma", "« Où vas-tu ? », dit-elle.| Il partit."),
    Sample("fr", "a full stop after the guillemet", "Il dit : « Non. ».| Elle partit."),
    Sample("ru", "guillemets", "Он сказал: «Нет!»| Она ушла."),
    Sample("en", "a mark in brackets", "Exports grew in 2015.[12]| Imports fell."),
    Sample("en", "a mark in brackets after a space", "Exports grew in 2015. [12]| Imports fell."),
    Sample("en", "a raised digit", "Exports grew.¹²| Imports fell."),
    Sample("en", "a glued number", "The crowd rose in the tribune.9| Then the ministers left."),
    Sample("en", "a glued number after a quote", "They call it “justice.”9| Then the ministers left."),
    Sample("ru", "a glued number", "Люди встали на трибуне.12| Потом все ушли."),
    Sample("en", "several glued numbers", "The watchers said so.1,2| Then they left."),
    Sample("en", "a glued number after capitals", "It contradicts the OSCE.2| Due to this, nobody asked."),
    Sample("en", "no mark but a section", "See Sec.5 Then go on."),
    Sample("en", "a picture", "We won! 🎉| They lost."),
    Sample("fr", "terminators set apart", "Qui sait ? !| Personne."),
    Sample("en", "a dash that ends the text", "“It is done,” he said. —"),
    Sample("en", "the arrow of a link", "What comes next? >>>"),
    Sample("pl", "an agency at the end", "Tak powiedział rzecznik. (PAP)"),
    Sample("pl", "a name in brackets at the end", "Tak powiedział rzecznik.| (Anna)"),
    Sample("pl", "an agency in the middle", "Tak powiedział rzecznik.| (PAP) Jego zdaniem to mało."),
  ]

  @Test("A sentence may begin in many ways", arguments: beginningsCases)
  func beginnings(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let beginningsCases: [Sample] = [
    Sample("en", "a digit", "The talks failed.| 30 people were held."),
    Sample("kk", "a digit", "Табыс өсті.| 2015 жылы ол аз болған."),
    Sample("en", "a currency", "The talks failed.| $30 million was lost."),
    Sample("pl", "a dash", "– Jesteśmy gotowi – mówi.| – Zaczynamy jutro."),
    Sample("ru", "a dash", "— Мы готовы.| — Начинаем завтра."),
    Sample("es", "an inverted mark", "Nadie lo sabe.| ¿Quién vendrá?"),
    Sample("en", "an opening quote", "Nobody knows.| “Who will come?”"),
    Sample("en", "an opening bracket", "Nobody knows.| (Who will come?)"),
    Sample("en", "a brand in lower case", "The phone is new.| iPhone sales rose."),
    Sample("en", "an address", "More is on our pages.| www.example.org has it all."),
    Sample("en", "a script without case", "The word is old.| 日本 is older."),
    Sample("ru", "a lower-case letter after a quote is none", "«Мы победили!» — сказал он."),
    Sample("en", "a lower-case letter after a dash is none", "Is it so? -- asked the judge."),
    Sample("en", "a comma is none", "“Is it so?”, asked the judge."),
    Sample("en", "lower case after words left out is none", "Nobody knows. (...) but some do."),
    Sample("en", "a capital after words left out", "Nobody knows.| [...] But some do."),
    Sample("en", "a colon is none", "Yahoo!: a history."),
  ]

  @Test("Who begins one sentence in lower case begins the next so", arguments: informalCases)
  func informal(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let informalCases: [Sample] = [
    Sample("en", "full stops", "i am not ready.| the car is late.| we go tomorrow."),
    Sample("en", "a question", "are you ready?| we go tomorrow."),
    Sample("en", "after a capital", "Are you ready? we go tomorrow."),
    Sample("en", "no starter", "they left home. jones stayed."),
    Sample("en", "an abbreviation", "the bread, the cake etc. the rest was sold."),
    Sample("en", "a short word that may be one", "the talks at no. the place."),
    Sample("en", "an item of a list", "a) the bread. the cake"),
    Sample("en", "a quotation that goes on", "he said “no.” the judge left."),
    Sample("ru", "full stops", "я не знаю точно.| это было давно."),
  ]

  @Test("A terminator inside a word, a number or an address ends nothing", arguments: gluedCases)
  func glued(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let gluedCases: [Sample] = [
    Sample("en", "a decimal", "It rose by 1.25 points."),
    Sample("en", "a version", "Version 2.0.1 is out.| Version 2.1 follows."),
    Sample("en", "a web address", "See https://www.example.org/a/B.C?x=1.Y#Z now."),
    Sample("en", "a web address at the end", "Visit https://www.example.org/a/b.c?x=1.| Read the terms."),
    Sample("en", "a mail address", "Write to Jane.The@example.org today."),
    Sample("ru", "a short mail address at the end", "Почта: a@b.ru.| Подробнее там."),
    Sample("kk", "a short domain at the end", "Сайт – ab.kz.| Толығырақ сонда."),
    Sample("en", "a file name", "Open Report.The.pdf today."),
    Sample("en", "a domain", "They shop at Booking.Com every day."),
    Sample("pl", "a domain at the end", "Tak podaje portal Bankier.pl.| Jego zdaniem to mało."),
    Sample("en", "a possessive", "That is JFK Jr.'s book."),
    Sample("en", "a missing space before a starter", "They came to the end.|The judge left."),
    Sample("en", "a missing space is not guessed", "They came to the end.Jones left."),
    Sample("ru", "a missing space before a starter", "Они ушли домой.|Это всё."),
  ]

  @Test("Exclamations and ellipses end sentences before capitals", arguments: marksCases)
  func marks(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let marksCases: [Sample] = [
    Sample("en", "marks in a row", "What next?!| Nobody knows...| But we will see."),
    Sample("ru", "a question mark with two full stops", "Что дальше?..| Никто не знает."),
    Sample("en", "one character for three", "Nobody knows…| But we will see."),
    Sample("en", "full stops with spaces", "Nobody knows . . .| But we will see."),
    Sample("en", "full stops with spaces, going on", "Nobody . . . knows it."),
    Sample("en", "a sentence that begins with one", "…And then they left.| …But we stayed."),
    Sample("en", "a gap in a quotation", "“Bohr [...] The used it [...]” (Smith 55)."),
    Sample("en", "a doubt in brackets", "The hundred (!) Members voted."),
    Sample("en", "a name with a mark", "Yahoo! Inc. bought it.| Jeopardy! Fans rejoiced."),
    Sample("zh", "a script without spaces", "他来了。|我走了。"),
    Sample("en", "a foreign sentence without spaces", "The text reads 他来了。|我走了。"),
  ]

  @Test("A parenthesis that soon closes holds a sentence together", arguments: parenthesesCases)
  func parentheses(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let parenthesesCases: [Sample] = [
    Sample("en", "inside", "The plan (it is new. Nobody likes it) was approved.| Work starts."),
    Sample("en", "at its end", "The board approved it (see Appendix B).| Work starts in April."),
    Sample("en", "one that never closes", "The plan (it is new.| Nobody likes it."),
    Sample("en", "an abbreviation at its end", "They sold fruit, bread (cake, etc.).| Nobody came."),
  ]
}
