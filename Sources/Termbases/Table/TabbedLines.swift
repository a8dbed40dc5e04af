internal import Interchange
internal import Translation

/// Cuts a file of lines with cells parted by tabs, where quotes mean nothing, in constant memory.
struct TabbedLines {
  /// The longest line that is read, in bytes.
  private static let longest = 16 << 20

  private let file: String
  private var line: [UInt8] = []
  private var number = 1
  private var isAfterReturn = false

  /// Starts a file.
  init(file: String) { self.file = file }

  /// Takes the next bytes; lines without anything but white space are passed over.
  mutating func read(_ chunk: some Sequence<UInt8>, _ deliver: ([String], Int) throws -> Void) throws {
    for byte in chunk {
      if byte == 0x0A && isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        try end(deliver)
        number += 1
      } else {
        line.append(byte)
        if line.count > Self.longest { throw refusal(.tooLarge, "a line is longer than 16 MB") }
      }
    }
  }

  /// Ends the file: the last line comes even without a line break.
  mutating func finish(_ deliver: ([String], Int) throws -> Void) throws { try end(deliver) }

  private mutating func end(_ deliver: ([String], Int) throws -> Void) throws {
    defer { line.removeAll(keepingCapacity: true) }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw refusal(.encoding, "bytes that are not UTF-8; save the glossary as UTF-8")
    }
    let cells = text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
    try deliver(cells, number)
  }

  private func refusal(_ kind: InterchangeError.Kind, _ message: String) -> InterchangeError {
    InterchangeError(kind, at: Place(file: file, line: number, column: 1), message)
  }
}
