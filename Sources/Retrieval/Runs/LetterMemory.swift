internal import CRetrieval

/// The lengths, numbers of words and letters of a run's segments, of which the last two are put in row by row as they
/// are asked for.
///
/// Used by one thread at a time.
@safe final class LetterMemory {
  private let count: Int
  private let wordCounts: ZeroedMemory<UInt8>
  private let letters: ZeroedMemory<UInt8>
  private let firsts: [UInt32]
  private let lengths: [UInt32]
  private var isThere: [Bool]

  /// Makes room for a number of segments, of which the first of each length and the lengths are given.
  init(count: Int, firsts: [UInt32], lengths: [UInt32]) {
    self.count = count
    wordCounts = ZeroedMemory(count: count)
    letters = ZeroedMemory(count: LetterCounts.size * count)
    (self.firsts, self.lengths) = (firsts, lengths)
    isThere = Array(repeating: false, count: (count + RunHead.letterRow - 1) / RunHead.letterRow)
  }

  /// Puts the numbers of words and the letters of a row; whether the bytes are as many as they must be.
  func put(_ bytes: ArraySlice<UInt8>, _ row: Int) -> Bool {
    let first = row * RunHead.letterRow
    let size = min(RunHead.letterRow, count - first)
    guard bytes.count == size * (1 + LetterCounts.size) else { return false }
    wordCounts.put(bytes.prefix(size), at: first)
    letters.put(bytes.dropFirst(size), at: LetterCounts.size * first)
    isThere[row] = true
    return true
  }

  /// The first row that some candidates, in the order of their segments, need and that is missing.
  func firstMissing(_ candidates: ArraySlice<cretrieval_candidate>) -> Int? {
    for candidate in candidates where !isThere[Int(candidate.document) / RunHead.letterRow] {
      return Int(candidate.document) / RunHead.letterRow
    }
    return nil
  }

  /// Appends a candidate for each segment of a range that can reach a query's minimum by its length and by the words
  /// that it shares, of which at most so many were not counted.
  func sweep(
    _ range: Range<UInt32>, _ query: borrowing SearchQuery, _ counts: SharedCounts, uncounted: Int,
    into candidates: inout [cretrieval_candidate]
  ) {
    precondition(range.upperBound <= UInt32(count) && counts.count >= count, "a segment beyond the run")
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 4096) {
      let end = min(range.upperBound, start + 4096)
      let part = unsafe [cretrieval_candidate](unsafeUninitializedCapacity: Int(end - start)) { part, found in
        found = unsafe withDocuments(query) { query, documents in
          unsafe Int(
            cretrieval_sweep(query, documents, counts.start, Int64(uncounted), start, end, part.baseAddress))
        }
      }
      candidates += part
    }
  }

  /// Keeps the candidates that can reach a query's minimum by their numbers of words and letters too.
  ///
  /// - Precondition: Their rows are there, and `bound` is the most words that each shares.
  func filter(_ candidates: inout [cretrieval_candidate], _ query: borrowing SearchQuery) {
    precondition(candidates.allSatisfy { $0.document < UInt32(count) }, "a segment beyond the run")
    let kept = unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe withDocuments(query) { query, documents in
        unsafe Int(cretrieval_bounds(query, documents, candidates.baseAddress, Int64(candidates.count)))
      }
    }
    candidates.removeLast(candidates.count - kept)
  }

  private func withDocuments<Value>(
    _ query: borrowing SearchQuery,
    _ body: (UnsafePointer<cretrieval_query>, UnsafePointer<cretrieval_documents>) -> Value
  ) -> Value {
    unsafe firsts.withUnsafeBufferPointer { firsts in
      unsafe lengths.withUnsafeBufferPointer { lengths in
        let documents = unsafe cretrieval_documents(
          word_counts: wordCounts.start, letters: letters.start, firsts: firsts.baseAddress,
          lengths: lengths.baseAddress, length_count: Int64(firsts.count))
        return unsafe withUnsafePointer(to: query.values) { query in
          unsafe withUnsafePointer(to: documents) { unsafe body(query, $0) }
        }
      }
    }
  }
}
