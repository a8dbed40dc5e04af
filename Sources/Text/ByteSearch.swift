internal import CBytes

/// Searches for bytes that matter, in a C kernel that looks at sixteen bytes at a time.
package enum ByteSearch {
  /// The first byte at or after an index, below a limit, that may begin the end of a sentence, or `(`; the limit where
  /// there is none.
  ///
  /// That is `.`, `!`, `?`, `(` and every byte from 0xD5 on: letters of Latin, Greek and Cyrillic begin with lesser ones.
  package static func stop(in bytes: [UInt8], from index: Int, to limit: Int) -> Int {
    precondition(index >= 0 && limit <= bytes.count, "a search beyond the text")
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe Int(cbytes_find_stop($0.baseAddress, Int64(index), Int64(limit)))
    }
  }

  /// The first byte at or after an index that is a control character, a space behind a space or at the index, or may
  /// begin white space or a sign that shows nothing; the number of bytes where there is none.
  package static func unplain(in bytes: [UInt8], from index: Int) -> Int {
    precondition(index >= 0, "a search before the text")
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe Int(cbytes_find_unplain($0.baseAddress, Int64(index), Int64($0.count)))
    }
  }

  /// Whether bytes are UTF-8 (The Unicode Standard, table 3-7).
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { unsafe cbytes_is_utf8($0.baseAddress, Int64($0.count)) }
  }

  /// The searches byte by byte, to be compared with in tests.
  enum Portable {
    /// What `ByteSearch.stop` finds.
    static func stop(in bytes: [UInt8], from index: Int) -> Int {
      unsafe bytes.withUnsafeBufferPointer {
        unsafe Int(cbytes_find_stop_portable($0.baseAddress, Int64(index), Int64($0.count)))
      }
    }

    /// What `ByteSearch.unplain` finds.
    static func unplain(in bytes: [UInt8], from index: Int) -> Int {
      unsafe bytes.withUnsafeBufferPointer {
        unsafe Int(cbytes_find_unplain_portable($0.baseAddress, Int64(index), Int64($0.count)))
      }
    }
  }
}
