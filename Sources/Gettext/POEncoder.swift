internal import Interchange
internal import Translation
internal import XML

/// Writes text in the encoding of a catalogue: the decoder's table, read backwards.
struct POEncoder {
  private let encoding: String
  private let file: String
  private var bytes: [Unicode.Scalar: [UInt8]] = [:]
  private var hasPairs = false

  /// Prepares an encoding of one or two bytes a character.
  init(_ encoding: String, file: String) {
    self.encoding = encoding
    self.file = file
    for byte in UInt8(0x80)...0xFF { note([byte]) }
  }

  /// The bytes of a text.
  ///
  /// - Throws: An `InterchangeError` where the encoding lacks a character.
  mutating func encode(_ text: String, line: Int) throws(InterchangeError) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.append(UInt8(ascii: scalar))
      } else if let known = known(scalar) {
        result += known
      } else {
        let message = "'\(scalar)' cannot be written in \(encoding), the encoding of the catalogue; convert it to UTF-8"
        throw InterchangeError(.character, at: Place(file: file, line: line), message)
      }
    }
    return result
  }

  private mutating func known(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if let known = bytes[scalar] { return known }
    if !hasPairs { notePairs() }
    return bytes[scalar]
  }

  /// All pairs of bytes whose first is no character alone.
  private mutating func notePairs() {
    hasPairs = true
    for lead in UInt8(0x81)...0xFE where HTMLReader.decoded([lead], from: encoding) == nil {
      for trail in UInt8(0x40)...0xFE { note([lead, trail]) }
    }
  }

  private mutating func note(_ code: [UInt8]) {
    guard let decoded = HTMLReader.decoded(code, from: encoding) else { return }
    let scalars = Array(String(decoding: decoded, as: UTF8.self).unicodeScalars)
    if scalars.count == 1, bytes[scalars[0]] == nil { bytes[scalars[0]] = code }
  }
}
