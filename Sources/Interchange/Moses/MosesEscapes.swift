/// The entities that the scripts of the Moses toolkit put for characters that its decoder gives a meaning.
package enum MosesEscapes {
  private static let entities: [(character: UInt8, entity: String)] = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "|"), "&#124;"), (UInt8(ascii: "<"), "&lt;"),
    (UInt8(ascii: ">"), "&gt;"), (UInt8(ascii: "'"), "&apos;"), (UInt8(ascii: "\""), "&quot;"),
    (UInt8(ascii: "["), "&#91;"), (UInt8(ascii: "]"), "&#93;"),
  ]
  /// What other versions of the scripts put.
  private static let others: [(character: UInt8, entity: String)] = [(UInt8(ascii: "|"), "&bar;")]

  /// A text with entities.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let (_, entity) = entities.first(where: { $0.character == byte }) {
        bytes += Array(entity.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with characters for the entities; other entities stay.
  package static func unescaped(_ text: String) -> String {
    let source = Array(text.utf8)
    guard source.contains(UInt8(ascii: "&")) else { return text }
    var (bytes, index) = ([UInt8](), 0)
    while index < source.count {
      if source[index] == UInt8(ascii: "&"),
        let (character, entity) = (entities + others).first(where: { source[index...].starts(with: $0.entity.utf8) })
      {
        bytes.append(character)
        index += entity.utf8.count
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
