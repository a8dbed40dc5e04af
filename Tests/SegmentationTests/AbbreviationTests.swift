import Testing

/// The classes of the lexicon, in several languages.
@Suite struct AbbreviationTests {
  @Test("A title never ends a sentence", arguments: titlesCases)
  func titles(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let titlesCases: [Sample] = [
    Sample("en", "before a name", "Mr. Smith and Dr. Jones left.| They had won."),
    Sample("en", "before a starter", "The case was Roe v. The State."),
    Sample("en", "a capital asked for", "He went to St. Paul."),
    Sample("pl", "chained", "Przyszedł prof. dr hab. Jan Kowalski.| Mówił długo."),
    Sample("ru", "before a name", "Адрес: ул. Ленина, д. 5."),
    Sample("uk", "before a name", "Адреса: вул. Шевченка, буд. 5."),
    Sample("fr", "before a name", "M. Dupont et Me. Martin sont arrivés.| Ils étaient attendus."),
    Sample("fr", "after an apostrophe", "C'est l'adj. Martin.| Il parle."),
    Sample("it", "with letters after the stop", "La sig.ra Bianchi è arrivata.| Era attesa."),
    Sample("de", "after a hyphen", "Es sprach Vize-Präs. Müller.| Alle klatschten."),
    Sample("en", "in capitals itself", "P.S. The report is new."),
    Sample("en", "no title but a possessive", "They shop at Jones’s.| Smith does not."),
    Sample("pl", "no page but a possessive", "Kupili to u Smith’s.| Nowak nie kupił."),
    Sample("en", "in brackets, at their end", "It was new (ed. by the dr.).| Nobody read it."),
  ]

  @Test("Some abbreviations end a sentence before a starter only", arguments: eitherCases)
  func either(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let eitherCases: [Sample] = [
    Sample("en", "before a starter", "They sold bread, cake, etc.| The shop closed."),
    Sample("en", "before a name", "It was Pitt, Briggs & Co. Ltd."),
    Sample("en", "before a starter in quotes", "It was bought by Titan Inc.| “We are glad,” they said."),
    Sample("en", "before a starter that is an abbreviation", "They quote Smith et al. No. 5 is new."),
    Sample("en", "a street", "He lives on Main St.| The house is big."),
    Sample("en", "in capitals only", "They sat.| Jones stood up."),
    Sample("pl", "before a starter", "Kupiono stoły itp.| Wszystko dostarczono."),
    Sample("ru", "several words", "Купили столы и т. д.| Всё доставили."),
    Sample("kk", "several words", "Кітаптар және т. б.| Бәрі сатылды."),
    Sample("es", "before a starter", "Compraron mesas, sillas, etc.| Todo llegó."),
    Sample("it", "before a starter", "Frutta, verdura, ecc.| La spesa è fatta."),
    Sample("de", "before a starter", "Äpfel, Birnen usw.| Die Ware ist frisch."),
    Sample("ro", "before a starter", "Mere, pere etc.| Aceasta este marfa."),
    Sample("lt", "several words", "Obuoliai ir kt.| Tai brangu."),
  ]

  @Test("Before a number some words are abbreviations", arguments: numbersCases)
  func numbers(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let numbersCases: [Sample] = [
    Sample("en", "a number", "Fig. 3 and Sec. 4.2 describe it.| No. 7 is missing."),
    Sample("en", "an answer", "Did he go?| No.| Jones stayed."),
    Sample("en", "a Roman number", "See Pt. IV of the report."),
    Sample("en", "a number with letters", "See Sec. B2 of the report."),
    Sample("en", "a month", "It came on Jan. 5, 2016.| Sept. 7 is next."),
    Sample("pl", "a statute", "Zgodnie z art. 5 ust. 2 pkt. 3 ustawy.| Sąd orzekł."),
    Sample("ru", "a statute", "Согласно ч. 2 ст. 205.2 УК РФ, т.е. за призывы.| Суд решил."),
    Sample("uk", "a table", "Див. мал. 3 та табл. 5.| Дані нові."),
    Sample("fr", "a statute", "Selon l'art. 5 al. 2 de la loi.| L'arrêt est définitif."),
    Sample("es", "the sea", "Quieren una salida al mar.| Evo Morales habló."),
  ]

  @Test("After a number a unit may end a sentence", arguments: unitsCases)
  func units(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let unitsCases: [Sample] = [
    Sample("ru", "years", "Он родился в 1950 г.| Умер в 2010 г."),
    Sample("ru", "a town", "Встреча прошла в г. Москве.| Все довольны."),
    Sample("ru", "centuries", "Это произошло в XX в.| Тогда всё было иначе."),
    Sample("ru", "a unit of a unit", "Пришли 40 тыс. чел.| Площадь полна."),
    Sample("pl", "years", "Funkcję pełni od 2010 r.| Wcześniej był posłem."),
    Sample("pl", "a date that opens a sentence", "W styczniu 2011 r. Blunt wróciła."),
    Sample("kk", "years", "Ол туған жыл – 1950 ж.| Астана өсті."),
    Sample("en", "hours", "We left at 5 p.m. EST.| Smith stayed."),
    Sample("en", "hours before a name", "We left at 5 p.m.| Smith stayed."),
    Sample("pl", "millions", "Wydano 2,3 mln.| Firma milczy."),
    Sample("kk", "milliards", "Барлығы 6,5 млрд.| Бангладеш сатып алды."),
    Sample("pl", "a share that opens a sentence, no date", "56,6 proc.| Prokuratura bada sprawę."),
    Sample("ru", "an era", "Город основан в 50 г. до н. э.| Римляне ушли."),
  ]

  @Test("Abbreviations of several words hold together", arguments: phrasesCases)
  func phrases(_ sample: Sample) { #expect(sample.found == sample.marked) }

  static let phrasesCases: [Sample] = [
    Sample("de", "a capital inside", "Das gilt z. B. für alle.| Niemand klagt."),
    Sample("de", "without a space", "Das gilt z.B. Montag.| Niemand klagt."),
    Sample("ru", "lower case", "Это, т. е. Москва, далеко.| Поехали."),
    Sample("pl", "a company", "To spółka Alfa sp. z o.o.| W piątek upadła."),
    Sample("es", "a country", "Vive en EE. UU.| El lunes vuelve."),
    Sample("en", "a report", "See Pub. L. No. 99-508 and Fed. Reg. 12."),
  ]
}
