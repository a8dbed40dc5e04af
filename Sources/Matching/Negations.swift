internal import Languages

/// The words that deny, of one language.
///
/// Closed lists; a language without one has no negation to compare. Not seen: negation inside a word, such as the
/// Kazakh verb's `-ма-` or the English `un-`.
struct Negations {
  private let words: Set<String>
  private let starts: [String]
  private let ends: [String]

  /// The words of a language.
  init(_ language: Language) {
    words = Set((Self.table[language.primary] ?? "").split(separator: " ").map(String.init))
    starts = language.primary == "fr" ? ["n'"] : []
    ends = language.primary == "en" ? ["n't"] : []
  }

  /// Whether a folded word denies.
  func contains(_ word: String) -> Bool {
    words.contains(word) || starts.contains { word.hasPrefix($0) } || ends.contains { word.hasSuffix($0) }
  }

  private static let table = [
    "en": "not no never none nobody nothing nowhere neither nor without cannot",
    "pl": """
    nie bez ani nigdy nikt nikogo nikomu nic niczego niczemu nigdzie żaden żadna żadne żadnego żadnej żadnych \
    żadnym żadnymi
    """,
    "ru": """
    не ни нет без никогда никто никого никому ничто ничего ничему нигде никуда нельзя никакой никакая никакое \
    никаких никакого никакой невозможно
    """,
    "uk": """
    не ні ані немає нема без ніколи ніхто нікого нікому ніщо нічого нічому ніде нікуди жоден жодна жодне жодного \
    жодної жодних неможливо
    """,
    "fr": "ne pas jamais rien aucun aucune sans ni non nul nulle",
    "de": """
    nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts nirgends ohne weder
    """,
    "es": "no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas sin ni tampoco",
    "it": "non mai nessun nessuno nessuna niente nulla senza né neanche nemmeno neppure",
    "kk": "жоқ емес ешқашан ешкім ешкімге ешкімді ештеңе ешқандай ешбір ешқайда",
  ]
}
