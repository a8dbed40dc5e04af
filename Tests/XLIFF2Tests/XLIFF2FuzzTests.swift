import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Fuzzing XLIFF 2")
struct XLIFF2FuzzTests {
  private static let pieces = [
    "<unit id='u'>", "</unit>", "<segment>", "<segment id='s' state='final'>", "</segment>", "<source>", "</source>",
    "<target>", "</target>", "<ignorable>", "</ignorable>", "<notes><note id='n'>", "</note></notes>", "<group id='g'>",
    "</group>", "<file id='f2'>", "</file>", "<originalData><data id='d'>x</data></originalData>",
    "<ph id='1' dataRef='d'/>", "<pc id='2'>", "</pc>", "<sc id='3'/>", "<ec startRef='3'/>", "<cp hex='0001'/>",
    "<mrk id='m' type='term'>", "</mrk>", "<sm id='4'/>", "<em startRef='4'/>", "<skeleton href='x'/>",
    "<mda:metadata><mda:metaGroup><mda:meta type='t'>v</mda:meta></mda:metaGroup></mda:metadata>", "<my:a b='c'/>",
    "<xliff>", "</xliff>", "<!-- c -->", "<?p i?>", "<![CDATA[<]]>", "&amp;", "&#1;", "é", " ", "text",
  ]

  /// Reads bytes; what is not refused must be written and read again the same.
  private static func check(_ bytes: [UInt8]) throws {
    guard let sample = try? XLIFF2Sample(bytes, ReadingSettings(file: "a.xlf", takesAlternatives: true)) else { return }
    let again = try XLIFF2Sample(XLIFF2Sample.written(sample.units))
    #expect(again.units == sample.units)
    try checkKept(bytes, sample)
  }

  /// Keeping untranslated segments changes nothing else, and they come back from a file too.
  private static func checkKept(_ bytes: [UInt8], _ plain: XLIFF2Sample) throws {
    var settings = ReadingSettings(file: "a.xlf", keepsUntranslated: true)
    let kept = try XLIFF2Sample(bytes, settings)
    let matches = plain.units.count - kept.units.count { $0.variants.count == 2 }
    #expect(matches >= 0 && kept.account.unitCount == plain.account.unitCount - matches)
    #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
    let target = kept.units.lazy.compactMap { $0.variants.dropFirst().first?.language }.first
    let languages = [kept.units.first?.variants[0].language, target ?? Language("fr")].compactMap { $0 }
    let writing = WritingSettings(languages: languages, toolVersion: "1", keepsUntranslated: true)
    let written = try XLIFF2Sample.written(kept.units, writing)
    let again = try XLIFF2Sample(written, settings)
    #expect(again.units.map { $0.variants.map(\.content) } == kept.units.map { $0.variants.map(\.content) })
    #expect(try XLIFF2Sample.written(again.units, writing) == written)
    settings.passesTranslations = true
    #expect(try XLIFF2Sample(bytes, settings).units.allSatisfy { $0.variants.count == 1 })
  }

  @Test("pieces in any order are read or refused")
  func anyOrder() throws {
    var random = SeededRandom(seed: 20)
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      let text = Fuzzing.text(Self.pieces, cuts: 60, &random)
      try Self.check(Array(XLIFF2Sample.document(file: "|").utf8).split(separator: 0x7C).reduce([]) { $0 + $1 + text })
      try Self.check(Array(XLIFF2Sample.document(file: String(decoding: text, as: UTF8.self)).utf8))
    }
  }

  @Test("one byte changed is read or refused, one byte cut away is never read as complete")
  func changes() throws {
    let file = """
      <unit id="u"><originalData><data id="d">x</data></originalData><segment id="s" state="final"><source>a<ph id="1" \
      dataRef="d"/><pc id="2">b</pc></source><target>c<pc id="2">d</pc></target></segment></unit>
      """
    let bytes = Array(XLIFF2Sample.document(file: file).utf8)
    var random = SeededRandom(seed: 21)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = [0x00, 0x20, 0x22, 0x3C, 0x61, 0xC3][random.below(6)]
      try Self.check(changed)
      #expect(throws: InterchangeError.self) { try XLIFF2Sample(Array(bytes[..<index])) }
    }
  }

  @Test("any codes are written so that they can be read")
  func codes() throws {
    var random = SeededRandom(seed: 22)
    let labels = ["", "1", "2", "a", "a b", "é"]
    let types: [String?] = [nil, "bold", "term", "x-a b", "fmt/xlf:lb", "comment", "link", "x-cp"]
    func text() -> InlineText {
      let codes = (0..<random.below(7)).map { _ in
        InlineCode(
          InlineCode.Kind.allCases[random.below(9)], label: labels[random.below(6)], at: random.below(4),
          content: ["", "<b>", "\u{1}", "000B"][random.below(4)], type: types[random.below(8)],
          partner: random.once(in: 3) ? random.below(3) : nil)
      }
      return InlineText("xyz", codes: codes.sorted { $0.at < $1.at })
    }
    var documents: [[UInt8]] = []
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      var unit = try TranslationUnit([
        Variant(#require(Language("en")), text()), Variant(#require(Language("fr")), text(), status: .draft),
      ])
      unit.externalID = "u"
      let bytes = try XLIFF2Sample.written([unit])
      let once = try XLIFF2Sample(bytes)
      #expect(once.account.log.faults == [])
      #expect(once.units.first?.variants.map(\.text) == ["xyz", "xyz"])
      let twice = try XLIFF2Sample(XLIFF2Sample.written(once.units))
      #expect(twice.units == once.units)
      if documents.count < 100 { documents.append(bytes) }
    }
    if XLIFF2Sample.canValidate { #expect(try XLIFF2Sample.complaints(documents, version: .v21) == "") }
  }
}
