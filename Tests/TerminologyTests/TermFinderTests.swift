import Languages
import Testing
import Translation

@testable import Terminology

@Suite("Finding terms")
struct TermFinderTests {
  private let russian = Language("ru")
  private let table = Inflection(lines: [". : а у ом", "ий : ого ому", "ие : ия ию", "а : ы у", "й : ого"])

  private func finder(_ terms: [String], _ tag: String, _ mode: TermFinder.Mode, _ table: Inflection) throws
    -> TermFinder
  {
    let language = try #require(Language(tag))
    let concepts = terms.map { Concept(id: $0, terms: [Term($0, language)]) }
    return TermFinder(concepts, language: language, mode: mode, inflection: table)
  }

  /// The parts of a text that were found, marked with brackets.
  private func marked(_ text: String, _ finder: TermFinder) -> String {
    var scalars = Array(text.unicodeScalars)
    for match in finder.matches(in: text).reversed() {
      scalars.insert("]", at: match.range.upperBound)
      scalars.insert("[", at: match.range.lowerBound)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test("A term is found in an inflected form, word by word")
  func inflected() throws {
    let finder = try finder(["Европейский суд"], "ru", .recognise, table)
    #expect(marked("решение Европейского суда в Страсбурге", finder) == "решение [Европейского суда] в Страсбурге")
    #expect(marked("суд Европейский", finder) == "суд Европейский")
    #expect(finder.matches(in: "Европейский суд").first?.evidence == .exact)
    #expect(finder.matches(in: "Европейскому суду").first?.evidence == .inflected)
  }

  @Test("The longest term wins, and the shorter one is found elsewhere")
  func longest() throws {
    let finder = try finder(["human rights", "European Court of Human Rights"], "en", .recognise, Inflection())
    #expect(
      marked("The European Court of Human Rights on human rights", finder)
        == "The [European Court of Human Rights] on [human rights]")
  }

  @Test("Capitals count where a term is recognised and do not where it is looked for")
  func capitals() throws {
    let strict = try finder(["Poland", "ЕС"], "en", .recognise, Inflection())
    #expect(marked("poland and Poland; ес, ЕС-ом", strict) == "poland and [Poland]; ес, [ЕС]-ом")
    #expect(marked("POLAND AND FRANCE", strict) == "[POLAND] AND FRANCE")
    let lenient = try finder(["Poland"], "en", .present, Inflection())
    #expect(marked("poland", lenient) == "[poland]")
  }

  @Test("Hyphen, space and joined spelling are one term")
  func hyphens() throws {
    let finder = try finder(["pre-trial detention"], "en", .recognise, Inflection(lines: [". : s"]))
    for text in ["pre-trial detention", "pre trial detentions", "pretrial detention"] {
      #expect(finder.matches(in: text).count == 1, "\(text)")
    }
  }

  @Test("Presence allows two words in between and compounds, recognition does not")
  func presence() throws {
    let german = try finder(["Auslieferung"], "de", .present, Inflection(lines: [". : en"]))
    let concept = german.concepts[0]
    #expect(german.isPresent(concept, in: "das Auslieferungsersuchen"))
    #expect(!german.isPresent(concept, in: "die Lieferung"))
    let russian = try finder(["содержание под стражей"], "ru", .present, table)
    #expect(russian.isPresent(russian.concepts[0], in: "содержание журналиста под строгой стражей"))
    #expect(!russian.isPresent(russian.concepts[0], in: "содержание под очень очень строгой стражей"))
  }

  @Test("An elided article is no part of the word, an apostrophe inside a word is")
  func elision() throws {
    let french = try finder(["OSCE", "emprisonnement"], "fr", .recognise, Inflection())
    #expect(marked("à l’OSCE, peine d'emprisonnement", french) == "à l’[OSCE], peine d'[emprisonnement]")
    let ukrainian = try finder(["п'ять"], "uk", .recognise, Inflection())
    #expect(marked("п’ять і ять", ukrainian) == "[п’ять] і ять")
    let english = try finder(["state"], "en", .recognise, Inflection(lines: [". : 's"]))
    #expect(marked("the state’s", english) == "the [state’s]")
  }

  @Test("A compound may begin with a term without its ending")
  func compounds() throws {
    let german = try finder(["Menschenrechte"], "de", .present, Inflection(lines: ["e : en er"]))
    #expect(german.isPresent(german.concepts[0], in: "die Menschenrechtsverteidigerin"))
    #expect(german.isPresent(german.concepts[0], in: "Grundmenschenrechten"))
    #expect(!german.isPresent(german.concepts[0], in: "die Menschen"))
  }

  @Test("Nothing is found in nothing")
  func empty() throws {
    let finder = try finder(["term", "", "  "], "en", .recognise, Inflection())
    #expect(finder.matches(in: "").isEmpty)
    #expect(finder.matches(in: "— … —").isEmpty)
  }

  @Test("Presence finds a short word at the end of a compound, but not inside ch")
  func compoundEnds() throws {
    let german = try finder(["Haft"], "de", .present, Inflection(lines: [". : en"]))
    #expect(german.isPresent(german.concepts[0], in: "Untersuchungshaft"))
    #expect(!german.isPresent(german.concepts[0], in: "Botschaft"))
    #expect(!german.isPresent(german.concepts[0], in: "Haftung"))
  }

  @Test("Acronyms take endings behind them, and long ones are read like words")
  func acronyms() throws {
    let finder = try finder(["NGO", "UNESCO", "WHO", "ONZ"], "en", .recognise, Inflection())
    #expect(
      marked("two NGOs, Unesco, ONZ-etu; who, Who, ngo", finder) == "two [NGOs], [Unesco], [ONZ]-etu; who, Who, ngo")
    #expect(finder.matches(in: "NGOs").first?.evidence == .inflected)
  }

  @Test("Full stops inside an acronym do not count")
  func dots() throws {
    let finder = try finder(["UN", "U.S."], "en", .recognise, Inflection())
    #expect(marked("the U.N. and the US and the U.S. too", finder) == "the [U.N]. and the [US] and the [U.S]. too")
    #expect(marked("un us", finder) == "un us")
  }

  @Test("A term does not cross the end of a sentence, a comma or a bracket")
  func sentenceEnds() throws {
    let finder = try finder(["human rights", "St. Petersburg"], "en", .recognise, Inflection())
    for text in [
      "human. Rights", "human! rights", "human, rights", "human (rights", "human\n\nrights", "human? Rights",
    ] {
      #expect(finder.matches(in: text).isEmpty, "\(text)")
    }
    for text in ["human\nrights", "human «rights»", "human\u{A0}rights", "human-rights", "in St. Petersburg"] {
      #expect(finder.matches(in: text).count == 1, "\(text)")
    }
  }

  @Test("The full stop of an abbreviation is part of its term, and ends no sentence there alone")
  func abbreviations() throws {
    let terms = ["St. Petersburg", "Komitet ds. Prewencji", "Dr. Smith", "EE. UU.", "z. B.", "Yahoo! Inc"]
    for mode in TermFinder.Mode.allCases {
      let finder = try finder(terms, "en", mode, Inflection())
      for term in terms + [
        "St Petersburg", "St.\u{A0}Petersburg", "St.Petersburg", "Komitet ds Prewencji", "Dr.\nSmith", "z.B.",
        "z.\u{202F}B.",
        "Yahoo Inc",
      ] {
        #expect(finder.matches(in: "x \(term) x").count == 1, "\(term)")
      }
      for text in [
        "St.. Petersburg", "St! Petersburg", "St? Petersburg", "St… Petersburg", "St.\n\nPetersburg", "St.» Petersburg",
        "«St». Petersburg", "Komitet. ds. Prewencji", "Komitet ds.. Prewencji", "Komitet.ds. Prewencji", "Dr. — Smith",
        "Yahoo. Inc", "Yahoo!! Inc", "Yahoo!» Inc", "Yahoo? … Inc",
      ] {
        #expect(finder.matches(in: text).isEmpty, "\(text)")
      }
    }
    let plain = try finder(["wind turbine", "windturbine"], "en", .recognise, Inflection())
    #expect(plain.matches(in: "in the wind.Turbine number 5").isEmpty)
  }

  @Test("An explanation tells that a sentence ends between the words of a term")
  func explainedEnd() throws {
    let language = try #require(Language("en"))
    let steps = TermExplanation("human rights", in: "human. Rights", language, .recognise).steps
    #expect(
      steps.map(\.reason) == [
        "stands there, but not beside the other words", "stands there, but behind the end of a sentence",
      ])
  }

  @Test("Letters that look alike are one in a word of two alphabets")
  func homoglyphs() throws {
    let finder = try finder(["суд", "СССР"], "ru", .recognise, table)
    #expect(marked("cуда и CCCP", finder) == "[cуда] и [CCCP]")
  }

  @Test("A term may be glued to the next word")
  func glued() throws {
    let finder = try finder(["арест"], "ru", .recognise, table)
    #expect(marked("арестЗадержан", finder) == "[арест]Задержан")
    #expect(try marked("YouTube", self.finder(["Youtube"], "en", .recognise, Inflection())) == "[YouTube]")
  }

  @Test("Marks in the glossary say how a term is to be met")
  func marks() throws {
    let language = try #require(Language("ru"))
    let concepts = [
      Concept(id: "exact", terms: [Term(marked: "=право", language)]),
      Concept(id: "stem", terms: [Term(marked: "организаци|я объединенных", language)]),
    ]
    #expect(concepts[1].terms[0].text == "организация объединенных")
    var listed = Term("дитя", language)
    listed.properties = [Property(type: "form", value: "дети мои")]
    let finder = TermFinder(
      concepts + [Concept(id: "listed", terms: [listed])], language: language, mode: .recognise, inflection: table)
    #expect(marked("право права", finder) == "[право] права")
    #expect(marked("организациями объединенных", finder) == "[организациями объединенных]")
    #expect(finder.matches(in: "дети мои").map(\.evidence) == [.listed])
    #expect(finder.matches(in: "дитя").map(\.evidence) == [.exact])
  }

  @Test("Nested terms are found where all are wanted")
  func nested() throws {
    let finder = try finder(["human rights", "European Court of Human Rights"], "en", .recognise, Inflection())
    let found = finder.allMatches(in: "the European Court of Human Rights")
    #expect(found.map(\.term.text) == ["European Court of Human Rights", "human rights"])
  }
}
