internal import CRetrieval

/// How often the letters of a segment occur, in 32 counts that stop at 255.
///
/// Letters of one alphabet have a count each, or nearly so; other characters share counts. Half the sum of the
/// differences between two such tables is the least number of edits between the texts.
package struct LetterCounts: Hashable, Sendable {
  /// The number of counts, and of bytes.
  static let size = 32

  /// The counts.
  private(set) var counts = SIMD32<UInt8>()

  /// Counts characters.
  init(_ characters: [UInt32]) {
    unsafe withUnsafeMutableBytes(of: &counts) { counts in
      unsafe characters.withUnsafeBufferPointer { characters in
        unsafe cretrieval_count_letters(
          characters.baseAddress, Int64(characters.count), counts.baseAddress?.assumingMemoryBound(to: UInt8.self))
      }
    }
  }

  /// Takes 32 counts.
  init(_ bytes: ArraySlice<UInt8>) {
    precondition(bytes.count == Self.size, "letters are counted in \(Self.size) places")
    for (place, byte) in bytes.enumerated() { counts[place] = byte }
  }

  /// The counts one by one.
  var bytes: [UInt8] { unsafe withUnsafeBytes(of: counts) { unsafe Array($0) } }
}
