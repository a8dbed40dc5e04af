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
    let filling = XLIFFFilling(Self.settings, replacesTargets: replaces)
    let outcome = try filling.fill(bytes) { segment in
      asked += 1
      return .init(Self.translation(segment.source), status: .approved)
    }
    #expect(outcome.filledCount == asked)
    #expect(TargetStripper.stripped(outcome.bytes) == TargetStripper.stripped(bytes))
    // Whatever could be filled is filled.
    let again = try XLIFFFilling(Self.settings).fill(outcome.bytes) { _ in nil }
    #expect(again.bytes == outcome.bytes)
    #expect(again.untranslatedCount == outcome.untranslatedCount)
    #expect(outcome.untranslatedCount == 0 || outcome.keptCount > 0)
    let untouched = try filling.fill(bytes) { _ in nil }
    #expect(untouched.bytes == bytes)
  }

  @Test("a filled file gives the targets that were put in", arguments: PublicFile.all("xliff12"))
  func reading(file: PublicFile) throws {
    let bytes = try file.bytes()
    guard file.expectation != "reject", XLIFFKind(head: bytes) == .version1 else { return }
    var given: [InlineText] = []
    let outcome = try XLIFFFilling(Self.settings, replacesTargets: true).fill(bytes) { segment in
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
    var rest = text(bytes)[...]
    var kept: [UInt8] = []
    while let start = rest.indices.first(where: { isTarget(rest[$0...]) }) {
      kept += rest[..<start]
      rest = rest[start...]
      let tagEnd = end(rest)
      if rest[rest.index(tagEnd, offsetBy: -2)] == UInt8(ascii: "/") {
        rest = rest[tagEnd...]
        continue
      }
      // Spaces may stand before the bracket of an end tag.
      guard let close = rest.indices.first(where: { rest[$0] == 0x3C && isEnd(rest[$0...]) }) else { break }
      rest = rest[close...]
      rest = rest[end(rest)...]
    }
    kept += rest
    return without("trgLang", in: "xliff", without("state", in: "segment", kept))
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[isLittle ? index + 1 : index]) << 8 | UInt16(bytes[isLittle ? index : index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func isTarget(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == 0x3C else { return false }
    return name(rest.dropFirst()).map { $0 == "target" || $0.hasSuffix(":target") } ?? false
  }

  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.dropFirst().first == 0x2F else { return false }
    return name(rest.dropFirst(2)).map { $0 == "target" || $0.hasSuffix(":target") } ?? false
  }

  private static func name(_ rest: ArraySlice<UInt8>) -> String? {
    let name = rest.prefix(24).prefix { !" \t\r\n/>".utf8.contains($0) }
    return name.count == 24 ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func end(_ rest: ArraySlice<UInt8>) -> Int {
    (rest.firstIndex(of: 0x3E) ?? rest.endIndex - 1) + 1
  }

  private static func without(_ attribute: String, in element: String, _ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes), text.contains("document:2.") else { return bytes }
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
