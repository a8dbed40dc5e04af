internal import Languages

/// Which number takes which plural form, for the field `Plural-Forms` ("GNU gettext utilities", section "Additional
/// functions for plural forms").
enum PluralForms {
  /// The number of forms of a language, and the expression that tells the form of `n`; two forms where it is not known.
  static func rule(_ language: Language) -> (count: Int, expression: String) {
    if language.tag == "pt-BR" { return (2, "(n > 1)") }
    let expression = expressions.first { $0.languages.split(separator: " ").contains(language.primary[...]) }
    return expression.map { ($0.count, $0.expression) } ?? (2, "(n != 1)")
  }

  /// The value of the field for a language.
  static func field(_ language: Language) -> String {
    let rule = rule(language)
    return "nplurals=\(rule.count); plural=\(rule.expression);"
  }

  private static let expressions: [(languages: String, count: Int, expression: String)] = [
    ("ja ko zh yue vi th id ms lo my km bo dz jv su", 1, "0"),
    ("fr hy oc ln ti wa br fil mg ak am bn fa hi gu kn zu uz tg", 2, "(n > 1)"),
    (
      "ru uk be sr hr bs sh", 3,
      "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
    ),
    ("pl", 3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"),
    ("cs sk", 3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2"),
    ("ro mo", 3, "(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2)"),
    ("lt", 3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)"),
    ("lv", 3, "(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2)"),
    ("sl", 4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"),
    ("ga", 5, "n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 : (n>6 && n<11) ? 3 : 4"),
    ("ar", 6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"),
    ("cy", 4, "(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3"),
    ("mt", 4, "(n==1 ? 0 : n==0 || (n%100>1 && n%100<11) ? 1 : (n%100>10 && n%100<20) ? 2 : 3)"),
    ("mk is", 2, "(n%10==1 && n%100!=11 ? 0 : 1)"),
  ]
}
