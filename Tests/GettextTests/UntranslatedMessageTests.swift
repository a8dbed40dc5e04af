import Gettext
import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Messages without a translation")
struct UntranslatedMessageTests {
  private static let messages = """
    #: a.c:1
    msgctxt "menu"
    msgid "no\\n"
    "never"
    msgstr ""

    msgid "file"
    msgid_plural "files"
    msgstr[0] "plik"
    msgstr[1] ""
    msgstr[2] ""

    msgid "day"
    msgid_plural "days"
    msgstr[0] ""

    msgid "yes"
    msgstr "tak"

    msgctxt "empty"
    msgid ""
    msgstr ""

    #~ msgid "old"
    #~ msgstr ""

    """

  private static func sample(passesTranslations: Bool = false) throws -> POSample {
    let settings = ReadingSettings(
      file: "t.po", keepsUntranslated: true, passesTranslations: passesTranslations)
    return try POSample(reading: Array((POSample.header + messages).utf8), settings: settings)
  }

  private func texts(_ sample: POSample) -> [[String]] { sample.units.map { $0.variants.map(\.text) } }

  @Test("they come with their source alone where they are kept, each form of a plural that has no text too")
  func kept() throws {
    let sample = try Self.sample()
    #expect(
      texts(sample) == [
        ["no\nnever"], ["file", "plik"], ["files"], ["files"], ["day"], ["days"], ["yes", "tak"], ["old"],
      ])
    #expect(
      sample.units[0].properties.map { "\($0.type)=\($0.value)" } == ["po:context=menu", "po:reference=a.c:1"])
    #expect(sample.units[0].variants[0].language.tag == "en")
    #expect(sample.units[3].properties.prefix(2).map { "\($0.type)=\($0.value)" } == ["po:plural=2", "po:msgid=file"])
    #expect(sample.units.last?.properties.map(\.type) == ["po:obsolete"])
    #expect(sample.account.unitCount == 2 && sample.account.untranslatedCount == 4)
  }

  @Test("units that have a translation, and what is counted, do not depend on that")
  func others() throws {
    let plain = try POSample(Self.messages)
    let kept = try Self.sample()
    #expect(kept.units.filter { $0.variants.count == 2 } == plain.units)
    #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
    #expect(kept.account.log.faults == plain.account.log.faults)
  }

  @Test("where translations are passed over every message has its source alone")
  func passed() throws {
    let sample = try Self.sample(passesTranslations: true)
    #expect(texts(sample) == [["no\nnever"], ["file"], ["files"], ["day"], ["days"], ["yes"], ["old"]])
    #expect(sample.account.unitCount == 0 && sample.account.untranslatedCount == 6)
    #expect(sample.account.log.faults == [])
  }

  @Test("the map of a source leads to its text in the catalogue, escapes aside")
  func map() throws {
    let bytes = Array((POSample.header + Self.messages).utf8)
    let reader = POReader(settings: ReadingSettings(file: "t.po", keepsUntranslated: true))
    var found: [[String]] = []
    let take = { (unit: TranslationUnit) in
      found.append(
        reader.sourceMap.runs.map { String(decoding: bytes[$0.source..<($0.source + $0.count)], as: UTF8.self) })
      let text = Array(unit.variants[0].text.utf8)
      for run in reader.sourceMap.runs {
        #expect(text[run.text..<(run.text + run.count)] == bytes[run.source..<(run.source + run.count)])
      }
    }
    try reader.read(bytes, take)
    try reader.finish(take)
    #expect(found.prefix(3) == [["no", "never"], ["file"], ["files"]])
  }
}
