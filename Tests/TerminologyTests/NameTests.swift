import Testing

@testable import Terminology

@Suite("Names across alphabets")
struct NameTests {
  @Test(
    "Spellings of one name sound the same",
    arguments: [
      ["Nazarbayev", "Nazarbajew", "Nasarbajew", "Nazarbaïev", "Назарбаев", "Назарбаєв"],
      ["Shcherbakov", "Szczerbakow", "Schtscherbakow", "Chtcherbakov", "Щербаков"],
      ["Zhanaozen", "Schangaösen", "Жанаозен"], ["Khodorkovsky", "Chodorkowski", "Ходорковский"],
      ["Tsepkalo", "Zepkalo", "Cepkało", "Цепкало"], ["Tikhanovskaya", "Tichanowskaja", "Тихановская"],
      ["Lukashenko", "Łukaszenko", "Loukachenko", "Лукашенко"], ["Yevgeny", "Jewgienij", "Евгений"],
      ["Kazhegeldin", "Кажегельдин"], ["Ablyazov", "Abliazow", "Аблязов", "Әблязов"],
    ])
  func same(_ spellings: [String]) {
    let names = spellings.map { NameMatcher($0) }
    for (first, left) in names.enumerated() {
      for (second, right) in names.enumerated() {
        #expect(left.matches(right), "\(spellings[first]) and \(spellings[second])")
      }
    }
  }

  @Test(
    "Names of different people are told apart",
    arguments: [
      ("Nazarbayev", "Назаренко"), ("Ivanov", "Петров"), ("Tokayev", "Тарасов"), ("Poroshenko", "Тимошенко"),
      ("Anna", "Инга"), ("Kulikov", "Маликов"), ("Kozlov", "Козак"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(!NameMatcher(left).matches(NameMatcher(right)))
    #expect(!NameMatcher(right).matches(NameMatcher(left)))
  }

  @Test("An inflected name is known by what its endings leave")
  func inflected() {
    let name = NameMatcher("Nazarbayev")
    for form in ["Назарбаева", "Назарбаеву", "Назарбаевым", "Назарбаеве"] {
      #expect(name.matches(NameMatcher(form), inflected: true), "\(form)")
    }
    #expect(!NameMatcher("Nazarbayev").matches(NameMatcher("Назаренкова"), inflected: true))
  }

  @Test("A distance grows with the difference, and is none for what sounds alike")
  func distance() {
    #expect(NameMatcher("Petrov").distance(to: NameMatcher("Петров")) == 0)
    #expect((NameMatcher("Petrov").distance(to: NameMatcher("Патров")) ?? 0) > 0)
    #expect(NameMatcher("").distance(to: NameMatcher("")) == nil)
  }

  @Test("Every sound of the tables is one that has a meaning")
  func tables() {
    for scalars in ["abcdefghijklmnopqrstuvwxyz", "абвгґғдеєжзиіїйкқлмнңоөпрстуұүфхһцчшщъыьэюяәё"] {
      for letter in scalars.unicodeScalars {
        let readings = SoundTable.all.readings(of: [letter.value])
        #expect(!readings.isEmpty, "\(letter)")
        for sound in readings.flatMap(\.sounds) {
          #expect("aeiouybpdtgkvfzscmnlrjhqZSC".utf8.contains(sound.letter), "\(letter)")
        }
      }
    }
  }
}
