import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Units of XLIFF 1.x without a translation")
struct XLIFF1UntranslatedTests {
  private static let body = """
    <group resname="g"><trans-unit id="1" resname="r"><source>One.</source><note>n</note>
    <note annotates="target">t</note></trans-unit></group>
    <trans-unit id="2"><source>Two. Three. Four.</source><seg-source><mrk mtype="seg" mid="a">Two.</mrk> and \
    <mrk mtype="seg" mid="b">Three.</mrk> <mrk mtype="seg" mid="c">Four.</mrk></seg-source><target state="final">\
    <mrk mtype="seg" mid="a">Zwei.</mrk> und <mrk mtype="seg" mid="c">Vier.</mrk></target></trans-unit>
    <trans-unit id="3"><source>Five.</source><target state="new">Five.</target></trans-unit>
    <trans-unit id="4"><source>Six. Seven.</source><seg-source><mrk mtype="seg" mid="1">Six.</mrk> <mrk mtype="seg" \
    mid="2">Seven.</mrk></seg-source></trans-unit>
    <trans-unit id="5" translate="no"><source>No</source></trans-unit>
    <trans-unit id="6"><source>Eight.</source><target>Acht.</target></trans-unit>
    <trans-unit id="7"><source>Nine.</source><target xml:lang="en">Nine!</target></trans-unit>
    """

  private static func settings(passesTranslations: Bool = false) -> ReadingSettings {
    ReadingSettings(file: "a.xlf", keepsUntranslated: true, passesTranslations: passesTranslations)
  }

  private func texts(_ sample: XLIFF1Sample) -> [[String]] { sample.units.map { $0.variants.map(\.text) } }

  @Test("they come with their source alone, properties and notes where they are kept, segments apart")
  func kept() throws {
    let sample = try XLIFF1Sample(Self.body, Self.settings())
    #expect(
      texts(sample) == [
        ["One."], ["Two.", "Zwei."], ["Three."], ["Four.", "Vier."], ["Five."], ["Six."], ["Seven."],
        ["Eight.", "Acht."], ["Nine."],
      ])
    #expect(sample.units.map(\.externalID) == ["1", "2", "2", "2", "3", "4", "4", "6", "7"])
    #expect(
      sample.units[0].properties.map { "\($0.type)=\($0.value)" } == [
        "xliff:original=a.txt", "xliff:resname=r", "xliff:group=g",
      ])
    #expect(sample.units[0].notes == ["n", "t"])
    #expect(sample.units[2].properties.contains(Property(type: "xliff:mid", value: "b")))
    #expect(sample.account.unitCount == 3 && sample.account.untranslatedCount == 6)
  }

  @Test("units that have a translation, and what is counted, do not depend on that")
  func others() throws {
    let plain = try XLIFF1Sample(Self.body)
    let kept = try XLIFF1Sample(Self.body, Self.settings())
    #expect(kept.units.filter { $0.variants.count == 2 } == plain.units)
    #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
    #expect(kept.account.log.faults == plain.account.log.faults)
  }

  @Test("where translations are passed over every text has its source alone, text between segments too")
  func passed() throws {
    let sample = try XLIFF1Sample(Self.body, Self.settings(passesTranslations: true))
    #expect(
      texts(sample) == [
        ["One."], ["Two."], [" and "], ["Three."], ["Four."], ["Five."], ["Six."], ["Seven."], ["Eight."], ["Nine."],
      ])
    #expect(sample.account.unitCount == 0 && sample.account.untranslatedCount == 9)
  }

  @Test("the account tells which units are segments, and of which entry")
  func entries() throws {
    let reader = XLIFF1Reader(settings: Self.settings())
    var found: [String] = []
    let take = { (unit: TranslationUnit) in
      found.append("\(reader.account.unitEntry)\(reader.account.unitIsSegment ? "s" : "")")
    }
    try reader.read(XLIFF1Sample.document(Self.body), take)
    try reader.finish(take)
    #expect(found == ["1", "2s", "2s", "2s", "3", "4s", "4s", "5", "6"])
  }

  @Test("a file that names no target language gives its sources")
  func noTarget() throws {
    let bytes = XLIFF1Sample.document("<trans-unit id='1'><source>A</source></trans-unit>")
    let text = String(decoding: bytes, as: UTF8.self).replacing(" target-language=\"de\"", with: "")
    let sample = try XLIFF1Sample(reading: Array(text.utf8), Self.settings())
    #expect(texts(sample) == [["A"]])
    #expect(sample.messages(.error) == [])
  }

  /// What is written and read again must be the same, and valid.
  private func trip(_ units: [TranslationUnit], _ languages: [String]) throws {
    let settings = WritingSettings(
      languages: languages.compactMap { Language($0) }, toolVersion: "1", keepsUntranslated: true)
    let bytes = try XLIFF1Sample.written(units, settings)
    let sample = try XLIFF1Sample(reading: bytes, Self.settings())
    #expect(sample.units == units)
    #expect(try XLIFF1Sample.written(sample.units, settings) == bytes)
    if XLIFF1Sample.canValidate { #expect(try XLIFF1Sample.complaints(bytes) == "") }
  }

  @Test("they are written without a target, in the trans-unit of their neighbours, and read again the same")
  func writing() throws {
    var units = try XLIFF1Sample(Self.body, Self.settings()).units
    // The note of a translation that is none became one of the unit's own, and a group has no place of its own.
    try trip(units, ["en", "de"])
    try trip(units, [])
    units.removeAll { $0.variants.count == 2 }
    try trip(units, ["en", "de"])
  }

  @Test("a segment without a translation stands beside those that have one")
  func segments() throws {
    let units = try XLIFF1Sample(Self.body, Self.settings()).units.filter { $0.externalID == "2" }
    let languages = ["en", "de"].compactMap { Language($0) }
    let bytes = try XLIFF1Sample.written(
      units, WritingSettings(languages: languages, toolVersion: "1", keepsUntranslated: true))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        "<target state=\"final\"><mrk mtype=\"seg\" mid=\"a\">Zwei.</mrk> <mrk mtype=\"seg\" mid=\"c\">Vier.</mrk></target>"
      ))
    #expect(text.contains("<mrk mtype=\"seg\" mid=\"b\">Three.</mrk>"))
    #expect(text.split(separator: "<trans-unit").count == 2)
  }

  @Test("without the setting they are not written")
  func left() throws {
    let units = try XLIFF1Sample(Self.body, Self.settings()).units
    let read = try XLIFF1Sample(reading: XLIFF1Sample.written(units)).units
    #expect(read == units.filter { $0.variants.count == 2 })
  }
}
