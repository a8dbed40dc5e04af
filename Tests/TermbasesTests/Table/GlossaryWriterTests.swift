import Interchange
import Languages
import Termbases
import TestSupport
import Testing
import Translation

@Suite("Writing glossary tables for other tools")
struct GlossaryWriterTests {
  private static let en = TBXSample.language("en")
  private static let pl = TBXSample.language("pl")
  private static let settings = WritingSettings(languages: [en, pl], toolVersion: "1.0")

  private static let concepts: [Concept] = {
    var court = Concept(
      id: "court", kind: .organisation, domain: "law",
      terms: [
        Term("court", en), Term("law court", en, .admitted), Term("sąd", pl), Term("trybunał", pl, .admitted),
        Term("kort", pl, .forbidden, note: "tennis"), Term("sądy", pl, .deprecated),
      ], note: "of a\tstate")
    court.terms[0].partOfSpeech = "noun"
    court.terms[2].example = "Sąd, \"nasz\"."
    court.definitions = [Definition("who judges")]
    return [
      court, Concept(id: "bar", terms: [Term("bar", en)]),
      Concept(id: "kyiv", terms: [Term("Kyiv", en), Term("Kiev", en, .deprecated), Term("Kijów", pl)]),
      Concept(id: "kiev", terms: [Term("Kiev", en), Term("Kijów II", pl)]),
    ]
  }()

  private func written(_ make: (@escaping ([UInt8]) throws -> Void) -> any ConceptWriter) throws -> (String, Int) {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = make { output.bytes += $0 }
    for concept in Self.concepts { try writer.write(concept) }
    try writer.finish()
    return (String(decoding: output.bytes, as: UTF8.self), writer.conceptCount)
  }

  @Test("OmegaT: three columns, deprecated terms recognised, forbidden and deprecated ones never offered")
  func omegaT() throws {
    let (text, count) = try written { OmegaTGlossaryWriter(settings: Self.settings, sink: $0) }
    #expect(
      text == """
        court\tsąd\twho judges; of a state
        court\ttrybunał\twho judges; of a state
        law court\tsąd\twho judges; of a state
        law court\ttrybunał\twho judges; of a state
        Kyiv\tKijów\t
        Kiev\tKijów\t
        Kiev\tKijów II\t

        """)
    #expect(count == 3)
    let again = try GlossarySample(Array(text.utf8), ReadingSettings(file: "g", source: Self.en, target: Self.pl))
    #expect(again.layout == .omegaT && again.account.log.faults == [])
  }

  @Test("UTX: the status of every target term, and the concept's name")
  func utx() throws {
    let (text, count) = try written { UTXWriter(settings: Self.settings, sink: $0) }
    #expect(
      text == """
        #UTX 1.11; en/pl; creator: concord 1.0
        #src\ttgt\tsrc:pos\ttgt:pos\tterm status\tcomment\tconcept ID
        court\tsąd\tnoun\t\tapproved\twho judges; of a state\tcourt
        court\ttrybunał\tnoun\t\tprovisional\twho judges; of a state\tcourt
        court\tkort\tnoun\t\tforbidden\twho judges; of a state; tennis\tcourt
        court\tsądy\tnoun\t\tnon-standard\twho judges; of a state\tcourt
        law court\tsąd\t\t\tapproved\twho judges; of a state\tcourt
        law court\ttrybunał\t\t\tprovisional\twho judges; of a state\tcourt
        law court\tkort\t\t\tforbidden\twho judges; of a state; tennis\tcourt
        law court\tsądy\t\t\tnon-standard\twho judges; of a state\tcourt
        Kyiv\tKijów\t\t\tapproved\t\tkyiv
        Kiev\tKijów\t\t\tapproved\t\tkyiv
        Kiev\tKijów II\t\t\tapproved\t\tkiev

        """)
    #expect(count == 3)
    let again = try GlossarySample(Array(text.utf8), ReadingSettings(file: "g"))
    #expect(again.concepts.map(\.id) == ["court", "kyiv", "kiev"])
    #expect(
      again.concepts[0].terms.map { "\($0.text) \($0.standing)" } == [
        "court preferred", "sąd preferred", "trybunał admitted", "kort forbidden", "sądy deprecated",
        "law court admitted",
      ])
  }

  @Test("MateCat: a row for each rank of terms, forbidden ones in rows of their own")
  func mateCat() throws {
    let (text, count) = try written { MateCatGlossaryWriter(settings: Self.settings, sink: $0) }
    #expect(
      text == """
        Forbidden,Domain,Subdomain,Definition,en,Notes,Example of use,pl,Notes,Example of use
        ,law,,who judges,court,,,sąd,,"Sąd, ""nasz""."
        ,law,,who judges,law court,,,trybunał,,
        True,law,,who judges,court,,,kort,tennis,
        True,law,,who judges,court,,,sądy,,
        ,,,,Kyiv,,,Kijów,,
        ,,,,Kiev,,,Kijów II,,

        """)
    #expect(count == 3)
    let again = try GlossarySample(Array(text.utf8), ReadingSettings(file: "g"))
    #expect(again.layout == .mateCat && again.account.log.faults == [])
    #expect(
      again.concepts.flatMap(\.terms).filter { $0.standing == .forbidden }.map(\.text).sorted() == ["kort", "sądy"])
  }

  @Test("DeepL: every source term once, with the term to use")
  func deepL() throws {
    let (text, count) = try written { DeepLGlossaryWriter(settings: Self.settings, sink: $0) }
    #expect(text == "court,sąd\nlaw court,sąd\nKyiv,Kijów\nKiev,Kijów\n")
    #expect(count == 2)
  }

  @Test("a cell of a spreadsheet that looks like a formula is made safe where that is asked for")
  func formulas() throws {
    var settings = Self.settings
    settings.hasSafeCells = true
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = DeepLGlossaryWriter(settings: settings) { output.bytes += $0 }
    try writer.write(Concept(id: "a", terms: [Term("=1+1", Self.en), Term("-x", Self.pl)]))
    try writer.finish()
    #expect(String(decoding: output.bytes, as: UTF8.self) == "'=1+1,'-x\n")
  }
}
