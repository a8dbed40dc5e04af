import Languages
import Testing
import Translation

@testable import Quality

@Suite("The language of a target")
struct LanguageCheckTests {
  /// One sentence in several languages.
  private static let sentences = [
    "en": "The court found that her right to a fair trial had been violated by the authorities.",
    "ru": "Суд установил, что её право на справедливое разбирательство было нарушено властями.",
    "uk": "Суд встановив, що її право на справедливий розгляд було порушено органами влади.",
    "be": "Суд устанавіў, што яе права на справядлівы разгляд было парушана ўладамі краіны.",
    "kk": "Сот оның әділ сот талқылауына құқығын билік органдары бұзғанын анықтады.",
    "bg": "Съдът установи, че правото ѝ на справедлив процес е било нарушено от властите.",
    "pl": "Sąd stwierdził, że jej prawo do rzetelnego procesu zostało naruszone przez władze.",
    "cs": "Soud shledal, že její právo na spravedlivý proces bylo porušeno ze strany úřadů.",
    "de": "Das Gericht stellte fest, dass ihr Recht auf ein faires Verfahren verletzt wurde.",
    "nl": "Het hof oordeelde dat haar recht op een eerlijk proces door de overheid was geschonden.",
    "fr": "La cour a estimé que son droit à un procès équitable avait été violé par les autorités.",
    "es": "El tribunal consideró que su derecho a un juicio justo fue violado por las autoridades.",
    "it": "La corte ha ritenuto che il suo diritto a un processo equo fosse stato violato.",
    "pt": "O tribunal considerou que o seu direito a um julgamento justo foi violado pelas autoridades.",
    "ro": "Curtea a constatat că dreptul ei la un proces echitabil a fost încălcat de autorități.",
    "tr": "Mahkeme, adil yargılanma hakkının yetkililer tarafından ihlal edildiğine karar verdi.",
  ]

  @Test("A sentence is taken for its own language and for no other of its script")
  func identification() throws {
    for (expected, _) in Self.sentences {
      let check = LanguageCheck(to: try language(expected))
      for (tag, sentence) in Self.sentences {
        let found = check.findings(in: SegmentPair("-", InlineText(sentence), index: 0)).map(\.check)
        let isForeign = found.contains("wrong-language") || found.contains("wrong-script")
        #expect(isForeign == (tag != expected), "\(tag) as \(expected): \(found)")
      }
    }
  }

  @Test("A language that shares its frequent letters with another is told by the letters it is without")
  func silence() throws {
    let kazakh = LanguageCheck(to: try language("kk"))
    let found = { (text: String) in kazakh.findings(in: SegmentPair("-", InlineText(text), index: 0)).map(\.message) }
    #expect(
      found("Сот анын укуктары бузулганын аныктады, бул өлкөдө биринчи жолу болду.")
        == ["the target seems to be in 'ky', not 'kk'"])
    #expect(found("Сот оның құқықтары бұзылғанын анықтады, бұл елде бірінші рет болды.") == [])
    // Kazakh has letters in every line that Kyrgyz lacks, Russian hardly more than Kyrgyz itself.
    let profiles = Dictionary(uniqueKeysWithValues: LanguageProfile.all.map { ($0.tag, $0) })
    let (kk, ky, ru) = (try #require(profiles["kk"]), try #require(profiles["ky"]), try #require(profiles["ru"]))
    #expect(kk.silence(beside: ky) > 0.1)
    #expect(ru.silence(beside: ky) == 0)
    #expect(kk.silence(beside: kk) == 0)
  }

  @Test("Short texts, names and languages without a profile are let pass")
  func clean() throws {
    let russian = LanguageCheck(to: try language("ru"))
    for pair in [
      MarkedPair("IBM and Apple", "IBM и Apple Incorporated"), MarkedPair("no", "не"), MarkedPair("", ""),
      MarkedPair("Human Rights Watch, New York", "Human Rights Watch, New York"),
    ] { pair.verify(russian) }
    let unknown = LanguageCheck(to: try language("ja"))
    MarkedPair("The court has ruled.", "The court has ruled in favour of the applicant, who had waited for years.")
      .verify(unknown)
  }

  @Test("A letter of a neighbour's alphabet is marked with its word")
  func letters() throws {
    MarkedPair("city", "⟦мыто⟧ і місто").verify(LanguageCheck(to: try language("uk")))
    MarkedPair("city", "⟦місто⟧ и город").verify(LanguageCheck(to: try language("ru")))
    MarkedPair("in ІІІ", "в ІІІ веке").verify(LanguageCheck(to: try language("ru")))
    MarkedPair("city", "қала, ұл, әке").verify(LanguageCheck(to: try language("kk")))
  }

  @Test("The other language is named")
  func message() throws {
    let check = LanguageCheck(to: try language("uk"))
    let russian = InlineText(try #require(Self.sentences["ru"]))
    let findings = check.findings(in: SegmentPair("-", russian, index: 0))
    #expect(findings.map(\.message) == ["the target seems to be in 'ru', not 'uk'"])
  }

  @Test("There are profiles of twenty-five languages, each with an alphabet, words and trigrams")
  func profiles() {
    let profiles = LanguageProfile.all
    #expect(profiles.count == 25)
    for profile in profiles {
      #expect(profile.letters.count >= 23, "\(profile.tag)")
      #expect(profile.words.count >= 50, "\(profile.tag)")
      #expect(profile.trigrams.count == 1_000, "\(profile.tag)")
    }
  }
}

@Suite("Logarithms")
struct LogarithmTests {
  @Test("Known values, to twelve places")
  func values() {
    #expect(abs(Logarithm.natural(1)) < 1e-15)
    #expect(abs(Logarithm.natural(2) - 0.693147180559945) < 1e-12)
    #expect(abs(Logarithm.natural(10) - 2.302585092994046) < 1e-12)
    #expect(abs(Logarithm.natural(0.1) + 2.302585092994046) < 1e-12)
    #expect(abs(Logarithm.natural(3) - 1.098612288668110) < 1e-12)
    #expect(Logarithm.natural(0) == -.infinity)
  }
}
