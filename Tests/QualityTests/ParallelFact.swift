import Testing

/// One fact in several languages, each in its own way of writing numbers.
struct ParallelFact: CustomTestStringConvertible, Sendable {
  var name: String
  var texts: [String: String]

  var testDescription: String { name }

  static let all = [
    ParallelFact(
      name: "a thousand and a quarter",
      texts: [
        "en": "The file has 1,250 pages.", "pl": "Akta liczą 1250 stron.", "ru": "В деле 1250 страниц.",
        "uk": "У справі 1 250 сторінок.", "fr": "Le dossier compte 1\u{202F}250 pages.",
        "de": "Die Akte hat 1.250 Seiten.", "es": "El expediente tiene 1.250 páginas.",
        "it": "Il fascicolo ha 1.250 pagine.", "kk": "Іс 1\u{A0}250 беттен тұрады.",
      ]),
    ParallelFact(
      name: "a percentage",
      texts: [
        "en": "62.45% of donors", "pl": "62,45% darczyńców", "ru": "62,45 % жертвователей", "uk": "62,45% жертводавців",
        "fr": "62,45\u{202F}% des donateurs", "de": "62,45 % der Spender", "es": "el 62,45 % de los donantes",
        "it": "il 62,45% dei donatori", "kk": "донорлардың 62,45%-ы",
      ]),
    ParallelFact(
      name: "a sum in billions",
      texts: [
        "en": "1.75 billion tenge", "pl": "1,75 mld tenge", "ru": "1,75 млрд тенге", "uk": "1,75 мільярда тенге",
        "fr": "1,75 milliard de tenges", "de": "1,75 Milliarden Tenge", "es": "1750 millones de tenges",
        "it": "1,75 miliardi di tenge", "kk": "1,75 миллиард теңге",
      ]),
    ParallelFact(
      name: "a range of years",
      texts: [
        "en": "published in 2023–2024", "pl": "opublikowane w latach 2023–2024", "ru": "опубликованные в 2023–2024 гг.",
        "uk": "опубліковані у 2023–2024 роках", "fr": "publiés en 2023-2024", "de": "2023/2024 veröffentlicht",
        "es": "publicados en 2023 y 2024", "it": "pubblicati nel 2023-2024", "kk": "2023–2024 жылдары жарияланған",
      ]),
    ParallelFact(
      name: "a time of day",
      texts: [
        "en": "at 5:45 p.m.", "pl": "o godz. 17.45", "ru": "в 17:45", "uk": "о 17:45", "fr": "à 17 h 45",
        "de": "um 17.45 Uhr", "es": "a las 17:45", "it": "alle 17.45", "kk": "сағат 17:45-те",
      ]),
    ParallelFact(
      name: "an article",
      texts: [
        "en": "Article 19(25) of Decision No. 118", "pl": "art. 19 ust. 25 decyzji nr 118",
        "ru": "п. 25 ст. 19 решения № 118", "uk": "ч. 25 ст. 19 рішення № 118",
        "fr": "l’article 19, paragraphe 25, de la décision n° 118",
        "de": "Artikel 19 Absatz 25 der Entscheidung Nr. 118",
        "es": "artículo 19, apartado 25, de la decisión n.º 118",
        "it": "articolo 19, paragrafo 25, della decisione n. 118",
        "kk": "№ 118 шешімнің 19-бабының 25-тармағы",
      ]),
    ParallelFact(
      name: "a date",
      texts: [
        "en": "on 14 March 2025", "pl": "14 marca 2025 r.", "ru": "14 марта 2025 г.", "uk": "14 березня 2025 року",
        "fr": "le 14 mars 2025", "de": "am 14. März 2025", "es": "el 14 de marzo de 2025", "it": "il 14 marzo 2025",
        "kk": "2025 жылғы 14 наурызда",
      ]),
    ParallelFact(
      name: "a date in digits",
      texts: [
        "en": "March 14, 2025", "pl": "14.03.2025 r.", "ru": "14.03.2025", "uk": "14.03.2025", "fr": "14/03/2025",
        "de": "14.3.2025", "es": "14/3/2025", "it": "14-03-2025", "kk": "2025-03-14",
      ]),
  ]
}
