/// Letters of the Latin and the Cyrillic script that look the same (Unicode Technical Standard #39, confusables).
package enum Lookalikes {
  private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
    ("a", "а"), ("c", "с"), ("e", "е"), ("i", "і"), ("j", "ј"), ("o", "о"), ("p", "р"), ("s", "ѕ"), ("x", "х"),
    ("y", "у"), ("h", "һ"), ("ï", "ї"), ("ë", "ё"), ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"),
    ("I", "І"), ("J", "Ј"), ("K", "К"), ("M", "М"), ("O", "О"), ("P", "Р"), ("S", "Ѕ"), ("T", "Т"), ("X", "Х"),
    ("Y", "У"), ("Ï", "Ї"), ("Ë", "Ё"), ("ə", "ә"), ("Ə", "Ә"), ("k", "к"),
  ]

  /// The Cyrillic letter for a Latin one.
  package static let cyrillic = Dictionary(uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
  /// The Latin letter for a Cyrillic one.
  package static let latin = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })
}
