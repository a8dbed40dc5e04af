internal import CRetrieval

/// How often the letters of a segment occur, in 32 counts of four bits that begin anew at 16.
///
/// Letters of one alphabet have a count each, or nearly so; other characters share counts. Half the sum of the
/// differences between two such tables, each taken the shorter way around, is at most the number of edits between the
/// texts.
package struct LetterCounts: Hashable, Sendable {
  /// The number of bytes; the first 16 counts are their lower halves.
  static let size = 16

  /// The counts.
  private(set) var counts = SIMD16<UInt8>()

  /// Counts characters.
  init(_ characters: [UInt32]) {
    unsafe withUnsafeMutableBytes(of: &counts) { counts in
      unsafe characters.withUnsafeBufferPointer { characters in
        unsafe cretrieval_count_letters(
          characters.baseAddress, Int64(characters.count), counts.baseAddress?.assumingMemoryBound(to: UInt8.self))
      }
    }
  }

  /// Takes stored counts.
  init(_ bytes: ArraySlice<UInt8>) {
    precondition(bytes.count == Self.size, "counts of letters take \(Self.size) bytes")
    for (place, byte) in bytes.enumerated() { counts[place] = byte }
  }

  /// The counts one by one.
  var bytes: [UInt8] { unsafe withUnsafeBytes(of: counts) { unsafe Array($0) } }
}
