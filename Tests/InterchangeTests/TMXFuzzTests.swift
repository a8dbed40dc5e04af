import Interchange
import Languages
import TestSupport
import Testing
import Translation

/// Random TMX files; `CONCORD_FUZZ=1000000 swift test -c release --filter TMXFuzz` tries a million.
@Suite("Fuzzing of TMX")
struct TMXFuzzTests {
  private static let pieces = [
    "<tu>", "</tu>", "<tu tuid='1' usagecount='2' x='3'>", "<tuv xml:lang='en'>", "<tuv lang='de_DE' changedate='x'>",
    "</tuv>", "<seg>", "</seg>", "<bpt i='1'>&lt;b></bpt>", "<ept i='1'/>", "<ph x='1'>", "</ph>", "<it pos='begin'/>",
    "<hi>", "</hi>", "<sub>", "</sub>", "<ut/>", "<note xml:lang='de'>", "</note>", "<prop type='p'>", "</prop>",
    "<prop type='tmx:usagecount'>", "<prop type='x-concord-status'>approved</prop>", "<x:y z='&quot;'>", "</x:y>",
    "text", "&amp;", "&#x41;", "&nosuch;", "<![CDATA[", "]]>", "<!--", "-->", "<?p q?>", "\u{1F388}", "\u{301}", "\n",
  ]
  private static let segment = [
    "<bpt i='1' type='bold'>&lt;b></bpt>", "<ept i='1'>&lt;/b></ept>", "<bpt i='2'/>", "<ept i='2'/>", "<bpt/>",
    "<ept/>",
    "<ph x='1' assoc='p'>&lt;br></ph>", "<ph type='fnote'>1</ph>", "<ph type='lb'/>", "<it pos='begin'>x</it>",
    "<it pos='end'/>", "<hi>", "</hi>", "<hi type='t'>", "<g id='1'>", "</g>", "<ut>u</ut>", "text", "&amp;", "\n", " ",
    "\u{1F388}", "\u{301}", "<ph>a<sub type='t'>b<ph>c</ph></sub></ph>",
  ]
  private static let remarks = [
    "<note>n</note>", "<note xml:lang='de'>n</note>", "<prop type='p'>v</prop>",
    "<prop type='p' xml:lang='fr'>v</prop>",
    "<prop type='tmx:usagecount'>4</prop>", "<prop type='tmx:note xml:lang=it'>n</prop>", "<prop type='po:flags'/>",
    "<prop type='x-concord-kind'>heading</prop>", "<prop type='x-concord-confidence'>0.5</prop>",
  ]
  private static let settings = WritingSettings(toolVersion: "1")

  @Test("No file makes the reader fall, and every unit can be kept")
  func reading() {
    var random = SeededRandom(seed: 11)
    for round in 0..<Fuzzing.rounds(orElse: 1_500) {
      let body = String(decoding: Fuzzing.text(Self.pieces, cuts: 60, &random), as: UTF8.self)
      var bytes = Array(TMXSample.document(body).utf8)
      // Every other file is damaged after it was put together.
      if round % 2 == 1 { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      guard let sample = try? TMXSample(reading: bytes, chunk: 1 + random.below(bytes.count)) else { continue }
      guard sample.unitCount == sample.units.count + sample.skips.map(\.count).reduce(0, +),
        sample.units.allSatisfy(Self.isSound)
      else {
        Issue.record("round \(round): \(sample.units) from \(body)")
        return
      }
    }
  }

  @Test("Every file that is read is written so that it is read the same again")
  func trips() throws {
    var random = SeededRandom(seed: 12)
    func some(_ pieces: [String], _ most: Int) -> String {
      (0..<random.below(most + 1)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }
    var count = 0
    for round in 0..<Fuzzing.rounds(orElse: 1_500) {
      let texts = ["en", "de-DE", "ru", "en"].prefix(1 + random.below(4)).map { language in
        "<tuv xml:lang='\(language)' datatype='x'>\(some(Self.remarks, 2))<seg>\(some(Self.segment, 6))</seg></tuv>"
      }
      let unit = "<tu usagecount='1' rating='2'>\(some(Self.remarks, 4))\(texts.joined())</tu>"
      // Highlights and foreign elements may be left open: such files are refused.
      guard let first = try? TMXSample(body: unit) else { continue }
      count += 1
      let bytes = try TMXSample.written(first.units, Self.settings)
      let second = try TMXSample(reading: bytes, chunk: 1 + random.below(bytes.count))
      guard second.faults == [], second.units.map(Self.texts) == first.units.map(Self.texts),
        second.units.map({ Set($0.properties) }) == first.units.map({ Set($0.properties) }),
        second.units.map(\.notes) == first.units.map(\.notes),
        try TMXSample(reading: TMXSample.written(second.units, Self.settings)).units == second.units
      else {
        Issue.record("round \(round): \(second.faults) \(second.units) from \(unit)")
        return
      }
    }
    #expect(count > 100)
  }

  private static func texts(_ unit: TranslationUnit) -> [String] { unit.variants.map(\.text) }

  private static func isSound(_ unit: TranslationUnit) -> Bool {
    Set(unit.variants.map(\.language)).count == unit.variants.count
      && unit.variants.allSatisfy { variant in
        let range = 0...variant.text.unicodeScalars.count
        return variant.content.codes.allSatisfy { range.contains($0.at) }
          && zip(variant.content.codes, variant.content.codes.dropFirst()).allSatisfy { $0.at <= $1.at }
      }
  }
}
