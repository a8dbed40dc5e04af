import Gettext
import Interchange
import TestSupport
import Testing
import Translation

@Suite("Catalogues at random")
struct POFuzzTests {
  /// What a catalogue is made of, and what breaks it.
  private static let pieces = [
    "msgid", "msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "msgstr[0] ", "msgstr[1] ", "domain ", "\"\"", "\"a\"",
    "\"b\\n\"", "\"\\\"\"", "\"\\q\"", "\"\\x41\\101\"", "\"ż\"", "\"", "\n", "\n", "\n", " ", "\r\n", "# c\n",
    "#, fuzzy\n",
    "#. x\n", "#: y:1\n", "#~ ", "#| ", "#~| ", "[", "]", "12", "x", "\\",
  ]
  /// Whole messages.
  private static let messages = [
    "msgid \"a\"\nmsgstr \"b\"\n", "msgid \"c\"\nmsgstr \"\"\n", "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\n",
    "msgid \"d\"\nmsgid_plural \"e\"\nmsgstr[0] \"f\"\nmsgstr[1] \"g\"\n", "#~ msgid \"h\"\n#~ msgstr \"i\"\n",
    "#, fuzzy\n#| msgid \"j\"\nmsgid \"k\"\nmsgstr \"l\"\n",
  ]
  private static let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"

  private static func catalogue(_ random: inout SeededRandom) -> [UInt8] {
    var text = random.once(in: 5) ? "" : header
    for _ in 0..<random.below(7) {
      text += random.once(in: 3) ? pieces[random.below(pieces.count)] : messages[random.below(messages.count)]
    }
    var bytes = Array(text.utf8)
    if random.once(in: 3), !bytes.isEmpty {
      let at = random.below(bytes.count)
      if random.once(in: 2) { bytes.remove(at: at) } else { bytes.insert(bytes[random.below(bytes.count)], at: at) }
    }
    return bytes
  }

  @Test("what gettext refuses is refused, and what it takes is read", .enabled(if: POSample.canValidate))
  func judgement() throws {
    for seed in 0..<Fuzzing.rounds(orElse: 150) {
      var random = SeededRandom(seed: seed)
      let bytes = Self.catalogue(&random)
      let isSound = (try? POSample(reading: bytes)) != nil
      let complaint = try POSample.complaints(bytes, strictly: false)
      #expect(
        isSound == (complaint == nil), "seed \(seed): \(String(decoding: bytes, as: UTF8.self)) \(complaint ?? "")")
    }
  }

  @Test("any bytes are read or refused with a place, alike in chunks, and written again")
  func anything() throws {
    for seed in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: seed)
      let bytes =
        random.once(in: 2) ? Self.catalogue(&random) : Fuzzing.text(Self.pieces + Self.messages, cuts: 50, &random)
      do {
        let sample = try POSample(reading: bytes)
        #expect(try POSample(reading: bytes, chunk: 1 + random.below(20)).units == sample.units)
        let written = try POSample.written(sample.units)
        #expect(try POSample(reading: written).units.map { $0.variants.map(\.text) }.count <= sample.units.count)
        #expect(try POFilling(bytes, file: "t.po") { _ in nil }.bytes == bytes)
        _ = try POFilling(bytes, file: "t.po") { .init("ż\n" + $0.source, isDraft: true) }
      } catch let error as InterchangeError {
        #expect(error.place.line > 0, "seed \(seed)")
      }
    }
  }

  @Test("keeping untranslated messages changes neither what is refused nor what else comes")
  func untranslated() throws {
    var count = 0
    for seed in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: seed)
      let bytes = Self.catalogue(&random)
      let settings = ReadingSettings(
        file: "t.po", keepsUntranslated: true, passesTranslations: random.once(in: 2))
      let plain = try? POSample(reading: bytes)
      let kept = try? POSample(reading: bytes, chunk: 1 + random.below(20), settings: settings)
      #expect((plain == nil) == (kept == nil), "seed \(seed)")
      guard let plain, let kept else { continue }
      count += kept.units.count { $0.variants.count == 1 }
      #expect(kept.units.allSatisfy { !$0.variants.isEmpty && !$0.variants[0].text.isEmpty })
      if settings.passesTranslations {
        #expect(kept.units.allSatisfy { $0.variants.count == 1 } && kept.account.unitCount == 0)
      } else {
        #expect(kept.units.filter { $0.variants.count == 2 } == plain.units, "seed \(seed)")
        #expect(kept.account.unitCount == plain.account.unitCount)
        #expect(kept.account.untranslatedCount == plain.account.untranslatedCount)
      }
    }
    #expect(count > 50)
  }

  @Test("a catalogue cut at any byte, or with any byte changed, is read or refused with a place")
  func cuts() throws {
    let bytes = Array((Self.header + Self.messages.joined(separator: "\n")).utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8(truncatingIfNeeded: index &* 37)
      for damaged in [Array(bytes[..<index]), changed] {
        do {
          _ = try POSample(reading: damaged)
          _ = try POSample(
            reading: damaged,
            settings: ReadingSettings(file: "t.po", keepsUntranslated: true, passesTranslations: true))
        } catch let error as InterchangeError {
          #expect(error.place.line > 0)
        }
      }
    }
  }
}
