import Languages
import Testing
import Translation

@testable import PlainText

@Suite("Hyphens at line ends")
struct HyphenationTests {
  /// Two lines, the first of which ends with a hyphen, in a layout that joins them; what stands elsewhere follows.
  private func joined(_ lines: String, elsewhere: String = "") -> String {
    let reading = Reading(elsewhere.isEmpty ? lines : lines + "\n\n" + elsewhere, layout: .paragraphs)
    #expect(reading.mapFaults == [])
    return reading.document.blocks[0].content.text
  }

  @Test(
    "The halves say what becomes of the hyphen",
    arguments: [
      ("has single-\nhandedly governed", "has single-handedly governed"),
      ("the pre-\ntrial detention", "the pre-trial detention"),
      ("a well-\nknown activist", "a well-known activist"), ("true infor-\nmation on it", "true information on it"),
      ("pre-\nand post-war", "pre- and post-war"), ("Vor-\nund Nachteile", "Vor- und Nachteile"),
      ("Jean-\nClaude", "Jean-Claude"), ("in 2022-\n2024", "in 2022-2024"), ("COVID-\n19", "COVID-19"),
      ("c’est-\nà-dire", "c’est-à-dire"), ("editor-in-\nchief", "editor-in-chief"), ("г-\nна Иванова", "г-на Иванова"),
      ("кто-\nто сказал", "кто-то сказал"), ("правоза-\nщитники", "правозащитники"), ("АҚШ-\nта", "АҚШ-та"),
      ("KAZAKH-\nSTAN", "KAZAKHSTAN"), ("жеке-\nжеке", "жеке-жеке"), ("said -\nand left", "said - and left"),
      ("the law –\nit says", "the law – it says"), ("1990–\n1995", "1990–1995"), ("in\u{AD}\nformed", "informed"),
      ("soft\u{AD}ly infor\u{AD}\nmation", "softly information"), ("and/\nor", "and/or"),
      ("Мать-\nи-мачеха", "Мать-и-мачеха"), ("үп-\nүлкен үй", "үп-үлкен үй"), ("өз-\nөзінен", "өз-өзінен"),
      ("ерлі-\nзайыптылар", "ерлі-зайыптылар"), ("Instagram-\nда жазды", "Instagram-да жазды"),
      ("топ-\nменеджер", "топ-менеджер"), ("топ-\nталды", "топталды"), ("по-\nмоему", "по-моему"),
      ("по-\nставляются", "поставляются"), ("экс-\nминистр", "экс-министр"), ("экс-\nперты", "эксперты"),
      ("будь-\nякий", "будь-який"), ("з ким-\nнебудь", "з ким-небудь"), ("віце-\nпрем’єр", "віце-прем’єр"),
      ("казна-\nщо", "казна-що"), ("небесно-\nблакитна", "небесно-блакитна"), ("the state-\nment", "the statement"),
      ("какой-\nлибо", "какой-либо"), ("dit-\nelle", "dit-elle"), ("life-\nthreatening", "life-threatening"),
      ("state-\nowned", "state-owned"), ("their law-\nyers", "their lawyers"), ("law-\nabiding", "law-abiding"),
    ])
  func halves(_ lines: String, _ expected: String) {
    #expect(joined(lines) == expected)
  }

  @Test("An entry names a first half, a second half, both, or a word without a hyphen") func patterns() {
    let patterns = HyphenPatterns(lines: ["ab-", "-cd", "ef-gh*", "*ij-kl", "abba*"])
    #expect(patterns.keepsHyphen("ab", "zz") == true)
    #expect(patterns.keepsHyphen("ab", "ba") == false)
    #expect(patterns.keepsHyphen("zz", "cd") == true)
    #expect(patterns.keepsHyphen("zz", "cde") == nil)
    #expect(patterns.keepsHyphen("ef", "ghzz") == true)
    #expect(patterns.keepsHyphen("zz", "ghzz") == nil)
    #expect(patterns.keepsHyphen("zij", "kl") == true)
    #expect(patterns.keepsHyphen("zi", "jkl") == nil)
  }

  @Test("Each half of a hyphen that a language lists is in lower case and read once", arguments: Language.withLocale)
  func lists(_ language: Language) {
    let entries = LocaleFile("hyphens.txt", for: language).texts
    #expect(Dictionary(grouping: entries) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    for entry in entries {
      #expect(entry == entry.lowercased())
      #expect(entry.contains { $0.isLetter } && !entry.contains(" "), "\(entry)")
    }
  }

  @Test(
    "The document says what becomes of the hyphen",
    arguments: [
      ("the multi-\nparty system", "A multi-party system.", "the multi-party system"),
      ("the multi-\nparty system", "A multiparty system.", "the multiparty system"),
      ("a lake-\nhouse there", "The lake has a house.", "a lake-house there"),
      ("a lake-\nhouse there", "Another lake-\nhouse was built.", "a lakehouse there"),
    ])
  func elsewhere(_ lines: String, _ elsewhere: String, _ expected: String) {
    #expect(joined(lines, elsewhere: elsewhere) == expected)
  }

  @Test("Where words are not divided, an unknown hyphen stays")
  func habit() {
    let plain = (0..<60).map { "word \($0) of\nthe text here" }.joined(separator: "\n")
    let text = Reading(plain + "\nover a quilt-\nlined coat", layout: .paragraphs).document.blocks[0].content.text
    #expect(text.hasSuffix("quilt-lined coat"))
  }
}
