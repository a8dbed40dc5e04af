import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Filling of public files", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct FillingPublicFileTests {
  private static let files = (PublicFile.all("xliff12") + PublicFile.all("xliff2")).filter {
    $0.path.contains("/valid/")
  }
  private static let settings = ReadingSettings(file: "a.xlf", source: Language("en"), target: Language("x-target"))

  /// A translation with every code of the source, and characters that need care.
  private static func translation(_ source: InlineText) -> InlineText {
    InlineText(
      "«&<" + source.text + "> 😀",
      codes: source.codes.map { code in
        var code = code
        code.at += 3
        return code
      })
  }

  @Test("a filled file differs in its targets alone", arguments: files, [false, true])
  func identity(file: PublicFile, replaces: Bool) throws {
    let bytes = try file.bytes()
    var asked = 0
    let filling = XLIFFFilling(settings: Self.settings, replacesTargets: replaces)
    let outcome = try filling.fill(bytes) { segment in
      asked += 1
      return .init(Self.translation(segment.source), status: .approved)
    }
    #expect(outcome.filledCount == asked)
    #expect(TargetStripper.stripped(outcome.bytes) == TargetStripper.stripped(bytes))
    // Whatever could be filled is filled.
    let again = try XLIFFFilling(settings: Self.settings).fill(outcome.bytes) { _ in nil }
    #expect(again.bytes == outcome.bytes)
    #expect(again.untranslatedCount == outcome.untranslatedCount)
    #expect(outcome.untranslatedCount == 0 || outcome.keptCount > 0)
    if replaces { #expect(try filling.fill(bytes) { _ in nil }.bytes == bytes) }
  }

  @Test("a filled file gives the targets that were put in", arguments: PublicFile.all("xliff12"))
  func reading(file: PublicFile) throws {
    let bytes = try file.bytes()
    guard file.expectation != "reject", XLIFFKind(head: bytes) == .version1 else { return }
    var given: [InlineText] = []
    let outcome = try XLIFFFilling(settings: Self.settings, replacesTargets: true).fill(bytes) { segment in
      if segment.sourceLanguage == segment.targetLanguage { return nil }
      given.append(Self.translation(segment.source))
      return .init(Self.translation(segment.source), status: .approved)
    }
    let read = try XLIFF1Sample(reading: outcome.bytes, Self.settings).units
    let unchanged = try XLIFF1Sample(reading: bytes, Self.settings).units.map { $0.variants[1].content }
    let found = read.map { $0.variants[1].content }.filter { !unchanged.contains($0) }
    #expect(found.map(\.text) == given.map(\.text))
    #expect(found == given)
    for unit in read where given.contains(unit.variants[1].content) {
      #expect(unit.variants[1].content == Self.translation(unit.variants[0].content))
    }
  }
}

/// Takes the targets out of a file by searching its text, which no parser has looked at.
enum TargetStripper {
  /// The text without `target` elements, and without `state` of `segment` and `trgLang` of `xliff` in XLIFF 2.
  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    let text = text(bytes)
    var kept: [UInt8] = []
    var (start, at) = (0, 0)
    while at < text.count {
      guard text[at] == 0x3C, isTarget(text, at + 1) else {
        at += 1
        continue
      }
      kept += text[start..<at]
      at = end(text, at)
      if text[at - 2] != 0x2F {
        while at < text.count && !(text[at] == 0x3C && text[at + 1] == 0x2F && isTarget(text, at + 2)) { at += 1 }
        at = end(text, at)
      }
      start = at
    }
    return without("trgLang", in: "xliff", without("state", in: "segment", kept + text[start...]))
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[isLittle ? index + 1 : index]) << 8 | UInt16(bytes[isLittle ? index : index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func isTarget(_ text: [UInt8], _ at: Int) -> Bool {
    var end = at
    var colon = at
    while end < text.count, !isNameEnd(text[end]) {
      end += 1
      if text[end - 1] == 0x3A { colon = end }
    }
    return end - colon == 6 && text[colon..<end].elementsEqual("target".utf8)
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2F || byte == 0x3E || byte == 0x3C }

  private static func end(_ text: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < text.count && text[at] != 0x3E { at += 1 }
    return min(at + 1, text.count)
  }

  private static func without(_ attribute: String, in element: String, _ bytes: [UInt8]) -> [UInt8] {
    // Only XLIFF 2 has the segment.
    guard String(decoding: bytes.prefix(2_000), as: UTF8.self).contains("document:2.") else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "<\(element)", omittingEmptySubsequences: false)
    let cut = parts.dropFirst().map { slice -> String in
      let part = String(slice)
      guard let close = part.firstIndex(of: ">") else { return part }
      let tag = part[..<close]
      guard let start = tag.firstRange(of: " \(attribute)=") else { return part }
      let behind = tag[start.upperBound...]
      guard let quote = behind.first, let end = behind.dropFirst().firstIndex(of: quote) else { return part }
      return String(tag[..<start.lowerBound]) + String(behind[behind.index(after: end)...]) + String(part[close...])
    }
    return Array(([String(parts[0])] + cut).joined(separator: "<\(element)").utf8)
  }
}
