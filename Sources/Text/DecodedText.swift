internal import CICU

/// Bytes read as text in an encoding that they declare or betray.
///
/// A byte order mark decides; without one, UTF-16 is told by its high bytes, bytes that are valid UTF-8 are UTF-8, and
/// ICU's detector guesses among the legacy encodings.
package struct DecodedText: Sendable {
  /// How the encoding was found.
  package enum Evidence: Sendable {
    /// A byte order mark.
    case mark
    /// The bytes are valid in no other likely encoding.
    case valid
    /// A guess, with a confidence from 0 to 100.
    case guess(confidence: Int)
  }

  /// The text, without byte order mark.
  package let text: String
  /// The IANA name of the encoding.
  package let encoding: String
  /// How the encoding was found.
  package let evidence: Evidence
  /// The number of byte sequences that became U+FFFD.
  package let replaced: Int

  /// Reads bytes as text; never fails, but says what it replaced.
  ///
  /// - Complexity: O(*n*).
  package init(_ bytes: [UInt8]) {
    if let (encoding, length) = Self.mark(of: bytes) {
      self.init(bytes[length...], encoding: encoding, evidence: .mark)
    } else if let encoding = Self.rowEncoding(of: bytes) {
      self.init(bytes[...], encoding: encoding, evidence: .guess(confidence: 90))
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, encoding: "UTF-8", evidence: .valid, replaced: 0)
    } else {
      let (encoding, confidence) = Self.detect(bytes)
      self.init(bytes[...], encoding: encoding, evidence: .guess(confidence: confidence))
    }
  }

  private init(text: String, encoding: String, evidence: Evidence, replaced: Int) {
    self.text = text
    self.encoding = encoding
    self.evidence = evidence
    self.replaced = replaced
  }

  private init(_ bytes: ArraySlice<UInt8>, encoding: String, evidence: Evidence) {
    var (decoded, replaced, code) = (Int64(0), Int64(0), Int32(0))
    let text = unsafe bytes.withUnsafeBufferPointer { source -> String? in
      guard
        let result = unsafe cicu_decode(encoding, source.baseAddress, Int64(source.count), &decoded, &replaced, &code)
      else { return nil }
      defer { unsafe cicu_free(result) }
      return unsafe String(decoding: UnsafeBufferPointer(start: result, count: Int(decoded)), as: UTF8.self)
    }
    guard let text else {
      let repaired = String(decoding: bytes, as: UTF8.self)
      let count = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
      self.init(text: repaired, encoding: "UTF-8", evidence: .guess(confidence: 0), replaced: count)
      return
    }
    self.init(text: text, encoding: encoding, evidence: evidence, replaced: Int(replaced))
  }

  /// The encoding a byte order mark names, and the mark's length (The Unicode Standard, table 23-2).
  private static func mark(of bytes: [UInt8]) -> (String, Int)? {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  /// UTF-16 without a mark: one half of the byte pairs names rows of European scripts, the other half does not.
  ///
  /// The high bytes of Latin, Greek, Cyrillic and Armenian text are 0 to 5, those of its punctuation 0x20; no text of
  /// single bytes has so many of them.
  private static func rowEncoding(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4_096)
    guard sample.count >= 4 else { return nil }
    var rows = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte <= 5 {
      if index % 2 == 0 { rows.even += 1 } else { rows.odd += 1 }
    }
    let pairs = sample.count / 2
    if rows.odd * 10 > pairs * 7, rows.even * 20 < pairs { return "UTF-16LE" }
    if rows.even * 10 > pairs * 7, rows.odd * 20 < pairs { return "UTF-16BE" }
    return nil
  }

  /// ICU's guess.
  ///
  /// Mostly valid UTF-8 stays UTF-8: one broken byte must not turn a Cyrillic text to mojibake.
  private static func detect(_ bytes: [UInt8]) -> (String, Int) {
    let repaired = String(decoding: bytes, as: UTF8.self)
    let broken = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    let sound = repaired.unicodeScalars.count { $0.value >= 0x80 } - broken
    if sound > broken * 4 { return ("UTF-8", 80) }
    let sample = Array(bytes.prefix(65_536))
    var name = [CChar](repeating: 0, count: 64)
    let confidence = unsafe sample.withUnsafeBufferPointer { source in
      unsafe name.withUnsafeMutableBufferPointer { target in
        unsafe cicu_detect(source.baseAddress, Int64(source.count), target.baseAddress, Int32(target.count))
      }
    }
    let encoding = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Random bytes look like UTF-16 to the detector; real UTF-16 was told before.
    let isPlausible =
      confidence > 0 && !encoding.isEmpty && !encoding.hasPrefix("UTF-16") && !encoding.hasPrefix("UTF-32")
    return isPlausible ? (encoding, Int(confidence)) : ("windows-1252", 0)
  }
}
