/// The start of a database file (sqlite.org/fileformat2.html, section 1.3).
package struct DatabaseHeader: Hashable, Sendable {
  /// The bytes of the header.
  static let size = 100

  /// Whether the file begins with "SQLite format 3" and a zero byte.
  package let isDatabase: Bool
  /// The number by which an application knows its files (offset 68).
  package let applicationID: Int
  /// The number that the application keeps as the version of its schema (offset 60).
  package let userVersion: Int

  /// Reads the header; both numbers are signed and big-endian.
  init(_ bytes: [UInt8]) {
    isDatabase = bytes.starts(with: Array("SQLite format 3\0".utf8))
    func number(at offset: Int) -> Int {
      let word = bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Int(Int32(bitPattern: word))
    }
    applicationID = number(at: 68)
    userVersion = number(at: 60)
  }
}
