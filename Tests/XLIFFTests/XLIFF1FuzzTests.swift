import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Fuzzing of XLIFF 1.x")
struct XLIFF1FuzzTests {
  private static let settings = ReadingSettings(
    file: "a.xlf", source: Language("en"), target: Language("de"), takesAlternatives: true)

  private static let unitPieces = [
    "<source>", "<target state='final'>", "<seg-source>", "<alt-trans match-quality='7'>", "<note from='a'>",
    "<context-group name='c'>", "<context context-type='record'>", "<prop-group name='x-concord'>",
    "<prop prop-type='x-concord-kind'>", "<mrk mtype='seg' mid='1'>", "<mrk mtype='seg' mid='2'>", "<mrk mtype='term'>",
    "<g id='1'>", "<g id='1' ctype='bold'>", "<ph id='2'>", "<bpt id='3' rid='1'>", "<ept id='4' rid='1'>",
    "<it id='5' pos='open'>", "<sub>", "<b>", "<sdl:seg-defs>", "<sdl:seg id='1' conf='Draft'>", "<x:y z='1'>",
  ]
  private static let empties = [
    "<x id='1'/>", "<bx id='6' rid='2'/>", "<ex id='7' rid='2'/>", "<target/>", "<source/>", "<x id='8' ctype='lb'/>",
    "<mrk mtype='seg' mid='1'/>", "<ph id='9' assoc='both'/>", "<x id='' ts='x=3'/>", "&#38;", "&#x1F600;",
    "<![CDATA[<]]>",
    "<!-- <source> -->", "é", "a b", " ", "\n",
  ]

  /// A well-formed body of nested random elements.
  private static func body(_ random: inout SeededRandom, depth: Int = 0) -> String {
    var body = ""
    for _ in 0..<(random.below(5) + (depth == 0 ? 1 : 0)) {
      switch random.below(depth > 6 ? 1 : 4) {
      case 0: body += empties[random.below(empties.count)]
      case 1:
        let attributes = random.once(in: 2) ? "id='\(random.below(3))'" : "id='q' approved='yes' resname='r'"
        let source = empties[random.below(empties.count)] + Self.body(&random, depth: depth + 4)
        body += "<trans-unit \(attributes)><source>S\(source)</source>"
        if random.once(in: 2) { body += "<target>T\(Self.body(&random, depth: depth + 4))</target>" }
        body += Self.body(&random, depth: depth + 1) + "</trans-unit>"
      default:
        let start = unitPieces[random.below(unitPieces.count)]
        let name = start.dropFirst().prefix { !" >".contains($0) }
        body += start + Self.body(&random, depth: depth + 1) + "</\(name)>"
      }
    }
    return body
  }

  /// What a written file is read as, which must be what was written.
  private func trip(_ units: [TranslationUnit]) throws {
    let written = try XLIFF1Sample.written(units)
    let read = try XLIFF1Sample(reading: written).units
    #expect(read.map { $0.variants.map(\.content) } == units.map { $0.variants.map(\.content) })
    #expect(try XLIFF1Sample.written(read) == written)
  }

  @Test("random elements in any order: accounts add up, trips keep everything, filling changes targets alone")
  func elements() throws {
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: round)
      let bytes = XLIFF1Sample.document(Self.body(&random))
      let sample = try XLIFF1Sample(reading: bytes, chunk: 1 + random.below(200), Self.settings)
      #expect(sample.account.unitCount == sample.units.count + sample.account.skips.map(\.count).reduce(0, +))
      try trip(sample.units)
      let outcome = try XLIFFFilling(settings: Self.settings, replacesTargets: random.once(in: 2)).fill(bytes) {
        segment in
        random.once(in: 3) ? nil : .init(segment.source, status: .draft)
      }
      let again = try XLIFFFilling(settings: Self.settings).fill(outcome.bytes) { _ in nil }
      #expect(again.bytes == outcome.bytes, "seed \(round)")
      #expect(again.untranslatedCount == outcome.untranslatedCount, "seed \(round)")
    }
  }

  @Test("keeping untranslated units changes nothing else, and they come back from a file too")
  func untranslated() throws {
    var units: [TranslationUnit] = []
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: round)
      let bytes = XLIFF1Sample.document(Self.body(&random))
      var settings = Self.settings
      settings.keepsUntranslated = true
      let (plain, kept) = try (XLIFF1Sample(reading: bytes, Self.settings), XLIFF1Sample(reading: bytes, settings))
      #expect(kept.units.filter { $0.variants.count == 2 } == plain.units, "seed \(round)")
      #expect(kept.account.unitCount == plain.account.unitCount)
      #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
      try tripKept(kept.units, settings, "seed \(round)")
      settings.passesTranslations = true
      settings.takesAlternatives = false
      let sources = try XLIFF1Sample(reading: bytes, chunk: 1 + random.below(200), settings)
      #expect(sources.units.allSatisfy { $0.variants.count == 1 } && sources.account.unitCount == 0, "seed \(round)")
      for code in sources.units.flatMap(\.variants[0].content.codes) { #expect(code.at >= 0) }
      units += kept.units
    }
    #expect(units.count { $0.variants.count == 1 } > 50)
    if XLIFF1Sample.canValidate {
      let bytes = try XLIFF1Sample.written(units, .init(toolVersion: "1", keepsUntranslated: true))
      let complaints = try XLIFF1Sample.complaints(bytes)
      #expect(complaints == "", "\(complaints.prefix(500))")
    }
  }

  private func tripKept(_ units: [TranslationUnit], _ settings: ReadingSettings, _ comment: Comment) throws {
    let writing = WritingSettings(
      languages: ["en", "de"].compactMap { Language($0) }, toolVersion: "1", keepsUntranslated: true)
    let written = try XLIFF1Sample.written(units, writing)
    let read = try XLIFF1Sample(reading: written, settings).units
    #expect(read.map { $0.variants.map(\.content) } == units.map { $0.variants.map(\.content) }, comment)
    #expect(try XLIFF1Sample.written(read, writing) == written, comment)
  }

  @Test(
    "what random files give is written validly",
    .enabled(if: XLIFF1Sample.canValidate, "xmllint or the schema is not there"))
  func validity() throws {
    var units: [TranslationUnit] = []
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: round)
      units += try XLIFF1Sample(reading: XLIFF1Sample.document(Self.body(&random)), Self.settings).units
    }
    #expect(units.count > 50)
    #expect(try XLIFF1Sample.complaints(XLIFF1Sample.written(units)) == "")
  }

  @Test("random bytes and pieces are read or refused")
  func pieces() throws {
    let pieces = Self.unitPieces + Self.empties + ["</source>", "</target>", "</trans-unit>", "<trans-unit id='1'>"]
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: round)
      let text = Fuzzing.text(pieces, cuts: 60, &random)
      for bytes in [text, XLIFF1Sample.document(String(decoding: text, as: UTF8.self))] {
        if let sample = try? XLIFF1Sample(reading: bytes, Self.settings) { try trip(sample.units) }
        _ = try? XLIFFFilling(settings: Self.settings).fill(bytes) { .init($0.source, status: .approved) }
      }
    }
  }

  private static let sample = XLIFF1Sample.document(
    """
    <trans-unit id='1'><source>a<g id='1'>b</g></source><seg-source><mrk mtype='seg' mid='1'>a<g id='1'>b</g></mrk>\
    </seg-source><target/></trans-unit><trans-unit id="2"><source>ü<![CDATA[x]]></source><target state='new'>y</target>\
    <note>n</note></trans-unit>
    """)

  @Test("a file that is cut at any byte is refused by the filling too")
  func cuts() throws {
    for end in Self.sample.indices {
      #expect(throws: InterchangeError.self) {
        try XLIFFFilling(settings: Self.settings).fill(Array(Self.sample[..<end])) { _ in nil }
      }
    }
  }

  @Test("a file with any byte changed is read or refused, and a filled one can be read again")
  func changes() throws {
    for index in Self.sample.indices {
      for byte in [UInt8(ascii: "<"), UInt8(ascii: "'"), UInt8(ascii: "a"), 0x20, 0xC3] {
        var bytes = Self.sample
        bytes[index] = byte
        do {
          let sample = try XLIFF1Sample(reading: bytes, Self.settings)
          try trip(sample.units)
          let outcome = try XLIFFFilling(settings: Self.settings).fill(bytes) { .init($0.source, status: .approved) }
          #expect(TargetStripper.stripped(outcome.bytes) == TargetStripper.stripped(bytes))
          _ = try XLIFF1Sample(reading: outcome.bytes, Self.settings)
        } catch is InterchangeError {}
      }
    }
  }

  @Test("random codes come back, but for halves that become isolated")
  func codes() throws {
    let kinds = InlineCode.Kind.allCases
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: round)
      var text = InlineText("aé😀b")
      for _ in 0..<random.below(7) {
        text.codes.append(
          InlineCode(
            kinds[random.below(kinds.count)], label: ["", "1", "2", "p", "a b"][random.below(5)], at: random.below(5),
            content: ["", "<b>"][random.below(2)], type: [nil, "bold", "q r", "x-1", "lb", "seg", ""][random.below(7)],
            partner: [nil, 1, 5][random.below(3)]))
      }
      text.codes.sort { $0.at < $1.at }
      let unit = try TranslationUnit([Variant(#require(Language("en")), text), Variant(#require(Language("de")), text)])
      let bytes = try XLIFF1Sample.written([unit])
      let read = try XLIFF1Sample(reading: bytes).units
      #expect(read.first?.variants[0].text == text.text)
      #expect(try XLIFF1Sample(reading: XLIFF1Sample.written(read)).units == read, "seed \(round)")
      let singles = { (codes: [InlineCode]) in
        codes.filter { $0.kind == .placeholder || $0.kind == .isolatedOpening || $0.kind == .isolatedClosing }
      }
      let halves = text.codes.contains { $0.kind == .opening || $0.kind == .closing }
      if !halves { #expect(singles(read[0].variants[0].content.codes) == singles(text.codes), "seed \(round)") }
    }
  }
}
