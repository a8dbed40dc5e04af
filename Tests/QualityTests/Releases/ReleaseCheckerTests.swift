import Languages
import Testing
import Translation

@testable import Quality

@Suite("The languages of a release against each other")
struct ReleaseCheckerTests {
  /// Checks a source and its translations, pair by pair and all together.
  ///
  /// - Returns: The findings by language.
  private func findings(
    _ texts: [(tag: String, text: String)], policy: CheckPolicy = CheckPolicy(), pairs: Bool = true
  ) throws -> [String: [Finding]] {
    let languages = try texts.map { try language($0.tag) }
    var documents = zip(texts, languages).dropFirst().map { text, target in
      let checker = Checker(from: languages[0], to: target, policy: policy)
      let pair = SegmentPair(InlineText(texts[0].text), InlineText(text.text), index: 3)
      return CheckedDocument(
        text.tag, from: languages[0], to: target, segmentCount: 1,
        findings: pairs && !text.text.isEmpty ? checker.findings(in: [pair]) : [])
    }
    let row = ReleaseRow(texts.map { InlineText($0.text) }, segments: 3..<4, place: "paragraph 4")
    ReleaseChecker(languages, policy: policy).compare([row], in: &documents)
    return Dictionary(uniqueKeysWithValues: documents.map { ($0.name, $0.findings) }.filter { !$0.1.isEmpty })
  }

  private let year = [
    ("en", "They met in 2016."), ("pl", "Spotkali się w 2016 roku."), ("uk", "Вони зустрілися у 2016 році."),
    ("kk", "Олар сол кезде кездесті."),
  ]

  @Test("What most versions have and one lacks is told once, with those that have it and those that lack it")
  func lacking() throws {
    let found = try findings(year, pairs: false)
    #expect(found.keys.sorted() == ["kk"])
    let finding = try #require(found["kk"]?.first)
    #expect(found["kk"]?.count == 1)
    #expect(finding.check == "release-number")
    #expect(finding.message == "paragraph 4: '2016' is in en, pl and uk, but not in kk")
    #expect(finding.segment == 3)
    // They met in 2016: the number begins behind twelve characters.
    #expect(finding.span == Finding.Span(.source, 12..<16))
  }

  @Test("What the check of a pair has found is joined, not told again")
  func joined() throws {
    let found = try findings(year)
    #expect(found["kk"]?.map(\.check) == ["number-missing"])
    #expect(found["kk"]?[0].message == "'2016' is missing in the target; pl and uk keep it (paragraph 4)")
    let changed = try findings(Array(year.dropLast()) + [("ru", "Они встретились в 2015 году.")])
    #expect(changed["ru"]?.map(\.check) == ["number-mismatch"])
    #expect(changed["ru"]?[0].message == "'2016' became '2015'; pl and uk keep it (paragraph 4)")
    #expect(changed.count == 1)
  }

  @Test("A fault of the source is told once, not in each language")
  func source() throws {
    let texts = [
      ("en", "They met in 2015."), ("pl", "Spotkali się w 2016 roku."), ("uk", "Вони зустрілися у 2016 році."),
      ("ru", "Они встретились в 2016 году."),
    ]
    let found = try findings(texts)
    #expect(found.keys.sorted() == ["pl"])
    #expect(found["pl"]?.map(\.message) == ["paragraph 4: '2016' is in pl, uk and ru, but not in en"])
    // As bad as what the pairs found.
    #expect(found["pl"]?.map(\.severity) == [.error])
    let dates = [
      ("en", "On 12 March 2016 they met."), ("pl", "Spotkali się 12 maja 2016 r."),
      ("uk", "Вони зустрілися 12 травня 2016 року."),
    ]
    let other = try findings(dates)
    #expect(other["pl"]?.map(\.message) == ["paragraph 4: the date 2016-05-12 is in pl and uk, but not in en"])
    #expect(other.count == 1)
  }

  @Test("Links and names are compared too")
  func others() throws {
    let links = [
      ("en", "See www.example.org/a now."), ("pl", "Zob. www.example.org/b teraz."),
      ("uk", "Див. www.example.org/b зараз."),
    ]
    let found = try findings(links)
    #expect(found["pl"]?.map(\.message) == ["paragraph 4: 'www.example.org/b' is in pl and uk, but not in en"])
    #expect(found.count == 1)
    let names = [
      ("en", "The court heard Aizhan Shyntasova."), ("pl", "Sąd wysłuchał Ajżan Szyntasowej."),
      ("uk", "Суд вислухав Айжан Шинтасову."), ("ru", "Суд выслушал Айжан Шынтакову."),
    ]
    let name = try #require(try findings(names, policy: CheckPolicy(only: ["release-name"]))["ru"]?.first)
    #expect(name.message == "paragraph 4: 'Shyntasova' is in en, pl and uk, but not in ru")
    #expect(name.excerpt(of: try #require(name.span)) == "Шынтакову")
  }

  @Test("Quotations are compared where somebody asks")
  func quotes() throws {
    let texts = [("en", "“No,” he said."), ("pl", "„Nie”, powiedział."), ("uk", "Ні, сказав він.")]
    let found = try findings(texts, policy: CheckPolicy(only: ["release-quote"]))
    #expect(found["uk"]?.map(\.message) == ["paragraph 4: a quotation is in en and pl, but not in uk"])
    #expect(try findings(texts)["uk"]?.contains { $0.check == "release-quote" } != true)
  }

  @Test("Nothing is told where it is no majority, a language lacks the text, or the value is the same")
  func silence() throws {
    // One of two is nobody's majority.
    #expect(try findings(Array(year.suffix(2)), pairs: false).isEmpty)
    // Two of four lack the year.
    #expect(try findings([year[0], year[1], ("ru", "Они тогда встретились."), year[3]], pairs: false).isEmpty)
    // A version without this text does not count.
    #expect(try findings([year[0], year[1], year[2], ("kk", "")], pairs: false).isEmpty)
    // One value in four notations, and a unit that two translators rounded in two ways.
    #expect(
      try findings([
        ("en", "There are 1,250 pages."), ("pl", "Jest 1250 stron."), ("uk", "Усього 1 250 сторінок."),
        ("de", "Es sind 1.250 Seiten."),
      ]).isEmpty)
    #expect(
      try findings([
        ("en", "Up to 10 inches fell."), ("pl", "Spadło do 25 cm."), ("uk", "Випало до 25,4 см."),
        ("de", "Es fielen bis zu 25 cm."),
      ]).isEmpty)
    // Places have their own names.
    #expect(
      try findings(
        [
          ("en", "They met in Geneva."), ("pl", "Spotkali się w Genewie."), ("uk", "Вони зустрілися в Женеві."),
          ("de", "Sie trafen sich in Genf."),
        ], policy: CheckPolicy(only: ["release-name"])
      ).isEmpty)
  }

  @Test("Checks that are not wanted are not made, and others weigh what was chosen")
  func policy() throws {
    #expect(try findings(year, policy: CheckPolicy(skipped: ["release-number"]), pairs: false).isEmpty)
    let weighed = try findings(year, policy: CheckPolicy(severities: ["release-number": .error]), pairs: false)
    #expect(weighed["kk"]?.map(\.severity) == [.error])
  }
}
