import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Segments of XLIFF 2 without a translation")
struct XLIFF2UntranslatedTests {
  private static let file = """
    <unit id="u1" name="n"><notes><note appliesTo="target">t</note></notes>
    <segment id="a"><source>One.</source><target>Un.</target></segment>
    <ignorable><source> </source><target> </target></ignorable>
    <segment><source>Two <ph id="1"/></source><target/></segment><segment><source> </source></segment></unit>
    <unit id="u2" translate="no"><segment><source>Three.</source></segment></unit>
    <unit id="u3"><segment state="final"><source>Four.</source><target>Quatre.</target></segment></unit>
    <unit id="u4" canResegment="no"><notes><note appliesTo="target">t</note><note>n</note></notes>
    <segment><source>Five.</source></segment></unit>
    """

  private static func settings(passesTranslations: Bool = false) -> ReadingSettings {
    ReadingSettings(file: "a.xlf", keepsUntranslated: true, passesTranslations: passesTranslations)
  }

  private func texts(_ sample: XLIFF2Sample) -> [[String]] { sample.units.map { $0.variants.map(\.text) } }

  @Test("they come with their source alone, with properties and notes, where they are kept")
  func kept() throws {
    let sample = try XLIFF2Sample(file: Self.file, Self.settings())
    #expect(texts(sample) == [["One.", "Un."], ["Two "], ["Three."], ["Four.", "Quatre."], ["Five."]])
    #expect(sample.units.map(\.externalID) == ["u1/a", "u1/2", "u2", "u3", "u4"])
    #expect(sample.units[1].properties == [Property(type: "xliff:name", value: "n")])
    #expect(sample.units[2].properties == [Property(type: "xliff:translate", value: "no")])
    #expect(sample.units[1].variants[0].content.codes.map(\.at) == [4])
    #expect(sample.units[0].variants[1].notes == ["t"] && sample.units[0].notes == [])
    #expect(sample.units[4].notes == ["t", "n"])
    #expect(sample.account.unitCount == 2 && sample.account.untranslatedCount == 4)
  }

  @Test("units that have a translation, and what is counted, do not depend on that")
  func others() throws {
    let (plain, kept) = try (XLIFF2Sample(file: Self.file), XLIFF2Sample(file: Self.file, Self.settings()))
    #expect(kept.units.filter { $0.variants.count == 2 } == plain.units)
    #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
    #expect(kept.account.log.faults == plain.account.log.faults)
  }

  @Test("where translations are passed over every segment has its source alone")
  func passed() throws {
    let sample = try XLIFF2Sample(file: Self.file, Self.settings(passesTranslations: true))
    #expect(texts(sample) == [["One."], ["Two "], ["Three."], ["Four."], ["Five."]])
    #expect(sample.account.unitCount == 0 && sample.account.untranslatedCount == 6)
  }

  @Test("the account tells which units are segments, and of which entry")
  func entries() throws {
    let reader = XLIFF2Reader(settings: Self.settings())
    var found: [String] = []
    let take = { (unit: TranslationUnit) in
      found.append("\(reader.account.unitEntry)\(reader.account.unitIsSegment ? "s" : "")")
    }
    try reader.read(Array(XLIFF2Sample.document(file: Self.file).utf8), take)
    try reader.finish(take)
    #expect(found == ["1s", "1s", "2", "3", "4s"])
  }

  @Test("a document without a target language, or with one language twice, gives its sources")
  func noTarget() throws {
    let file = "<unit id='u'><segment><source>A</source></segment></unit>"
    #expect(texts(try XLIFF2Sample(file: file, Self.settings(), target: nil)) == [["A"]])
    let same = "<unit id='u'><segment><source>A</source><target>B</target></segment></unit>"
    let sample = try XLIFF2Sample(file: same, Self.settings(), target: "en")
    #expect(texts(sample) == [["A"]])
    #expect(sample.account.unitCount == 0 && sample.account.untranslatedCount == 1)
    #expect(try XLIFF2Sample(file: file, target: nil).units == [])
  }

  @Test("they are written as initial segments without a target, and read again the same")
  func writing() throws {
    let units = try XLIFF2Sample(file: Self.file, Self.settings()).units
    let languages = ["en", "fr"].compactMap { Language($0) }
    let settings = WritingSettings(languages: languages, toolVersion: "1", keepsUntranslated: true)
    let bytes = try XLIFF2Sample.written(units, settings)
    let sample = try XLIFF2Sample(bytes, Self.settings())
    #expect(sample.units == units && sample.account.log.faults == [])
    #expect(try XLIFF2Sample.written(sample.units, settings) == bytes)
    if XLIFF2Sample.canValidate { #expect(try XLIFF2Sample.complaints([bytes], version: .v21) == "") }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "<segment state=\"initial\">").count == 4)
    #expect(text.split(separator: "<target>").count == 3)
    #expect(try XLIFF2Sample(XLIFF2Sample.written(units)).units == units.filter { $0.variants.count == 2 })
  }

  @Test("a document that began without a target language has no targets")
  func begun() throws {
    let units = try XLIFF2Sample(file: Self.file, Self.settings()).units
    var written: [Bool] = []
    var writer = XLIFF2Writer(settings: WritingSettings(toolVersion: "1", keepsUntranslated: true)) { _ in }
    for unit in units.reversed() { written.append(try writer.write(unit)) }
    #expect(written == [true, false, true, true, false])
    #expect(writer.unitCount == 3)
  }
}
