internal import CRetrieval
internal import Glibc

/// The signatures of a run, in one stretch of memory that is filled row by row as they are asked for.
///
/// Memory that no row was put into costs nothing but addresses. Used by one thread at a time.
@safe final class SignatureMemory {
  private let count: Int
  private let room: Int
  /// The bits of words, two numbers a segment.
  let words: UnsafeMutablePointer<UInt64>
  private let wordCounts: UnsafeMutablePointer<UInt8>
  private let letters: UnsafeMutablePointer<UInt8>
  private let firsts: UnsafeMutablePointer<UInt32>
  private let lengths: UnsafeMutablePointer<UInt32>
  private let seen: UnsafeMutablePointer<UInt64>
  private let lengthCount: Int
  private var hasWords: [Bool]
  private var hasLetters: [Bool]
  private var missingWords: Int
  private var missingLetters: Int

  /// Makes room for a number of segments, of which the first of each length and the lengths are given.
  init(count: Int, firsts: [UInt32], lengths: [UInt32]) {
    self.count = count
    lengthCount = firsts.count
    let rows = (count + RunHead.signatureRow - 1) / RunHead.signatureRow
    room = rows * RunHead.signatureRow
    unsafe words = Self.zeroed(2 * room)
    unsafe wordCounts = Self.zeroed(room)
    unsafe letters = Self.zeroed(LetterCounts.size * room)
    unsafe seen = Self.zeroed(room / 64 + 1)
    unsafe self.firsts = Self.zeroed(firsts.count)
    unsafe self.lengths = Self.zeroed(firsts.count)
    for index in firsts.indices {
      unsafe self.firsts[index] = firsts[index]
      unsafe self.lengths[index] = lengths[index]
    }
    hasWords = Array(repeating: false, count: rows)
    hasLetters = hasWords
    (missingWords, missingLetters) = (rows, rows)
  }

  deinit {
    unsafe Self.release(words, 2 * room)
    unsafe Self.release(wordCounts, room)
    unsafe Self.release(letters, LetterCounts.size * room)
    unsafe Self.release(seen, room / 64 + 1)
    unsafe Self.release(firsts, lengthCount)
    unsafe Self.release(lengths, lengthCount)
  }

  /// Zeros, which cost nothing before they are touched where they are many.
  private static func zeroed<Number>(_ count: Int) -> UnsafeMutablePointer<Number> {
    let size = max(1, count) * MemoryLayout<Number>.stride
    let memory =
      unsafe size < mappedSize
      ? calloc(size, 1) : mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("no memory for \(count) signatures")
    }
    return unsafe memory.assumingMemoryBound(to: Number.self)
  }

  private static func release<Number>(_ memory: UnsafeMutablePointer<Number>, _ count: Int) {
    let size = max(1, count) * MemoryLayout<Number>.stride
    if size < mappedSize { unsafe free(memory) } else { unsafe munmap(memory, size) }
  }

  /// From so many bytes on, memory is asked for in pages of its own.
  private static var mappedSize: Int { 1 << 18 }

  /// Asks for large pages, because what will be filled is read at random all over.
  func prepareForAll() {
    unsafe Self.useLargePages(words, 2 * count)
    unsafe Self.useLargePages(letters, LetterCounts.size * count)
  }

  private static func useLargePages<Number>(_ memory: UnsafeMutablePointer<Number>, _ count: Int) {
    let page = 1 << 21
    let start = (UInt(bitPattern: memory) + UInt(page) - 1) / UInt(page) * UInt(page)
    let end = UInt(bitPattern: memory) + UInt(count * MemoryLayout<Number>.stride)
    guard end > start, let address = unsafe UnsafeMutableRawPointer(bitPattern: start) else { return }
    // Only advice: without it the pages stay small.
    _ = unsafe madvise(address, Int(end - start), MADV_HUGEPAGE)
  }

  /// Whether no row is missing.
  var isComplete: Bool { missingWords == 0 && missingLetters == 0 }

  /// Whether a row of numbers and bits of words is there.
  func hasWords(_ row: Int) -> Bool { hasWords[row] }

  /// Whether a row of letters is there.
  func hasLetters(_ row: Int) -> Bool { hasLetters[row] }

  /// Puts the numbers and bits of the words of a row; whether the bytes are as many as they must be.
  func putWords(_ bytes: ArraySlice<UInt8>, _ row: Int) -> Bool {
    let size = size(of: row)
    guard bytes.count == size * 17 else { return false }
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(wordCounts + row * RunHead.signatureRow).copyMemory(from: base, byteCount: size)
      unsafe UnsafeMutableRawPointer(words + 2 * row * RunHead.signatureRow)
        .copyMemory(from: base + size, byteCount: 16 * size)
    }
    if !hasWords[row] { missingWords -= 1 }
    hasWords[row] = true
    return true
  }

  /// Puts the letters of a row; whether the bytes are as many as they must be.
  func putLetters(_ bytes: ArraySlice<UInt8>, _ row: Int) -> Bool {
    let size = size(of: row)
    guard bytes.count == size * LetterCounts.size else { return false }
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(letters + LetterCounts.size * row * RunHead.signatureRow)
        .copyMemory(from: base, byteCount: bytes.count)
    }
    if !hasLetters[row] { missingLetters -= 1 }
    hasLetters[row] = true
    return true
  }

  private func size(of row: Int) -> Int { min(RunHead.signatureRow, count - row * RunHead.signatureRow) }

  /// The letters of a segment whose row is there.
  func letters(of segment: Int) -> LetterCounts {
    precondition(segment < count && hasLetters[segment / RunHead.signatureRow], "letters that are not there")
    let start = unsafe letters + LetterCounts.size * segment
    return unsafe LetterCounts(Array(UnsafeBufferPointer(start: start, count: LetterCounts.size))[...])
  }

  /// The first of some segments in ascending order whose row of words, or of letters, is missing.
  func firstMissing(_ segments: ArraySlice<UInt32>, letters: Bool) -> Int? {
    if letters ? missingLetters == 0 : missingWords == 0 { return nil }
    let rows = letters ? hasLetters : hasWords
    return segments.first { !rows[Int($0) / RunHead.signatureRow] }.map { Int($0) / RunHead.signatureRow }
  }

  /// Appends those of some segments, in ascending order, whose words and length can reach a query's minimum, and that
  /// were not found since `forget` was called.
  ///
  /// - Precondition: The rows of their words are there.
  func filter(_ segments: [UInt32], _ query: borrowing SearchQuery, into found: inout [UInt32]) {
    precondition(segments.last ?? 0 < UInt32(count), "a segment beyond the run")
    let before = found.count
    guard !segments.isEmpty else { return }
    found.append(contentsOf: repeatElement(0, count: segments.count))
    var documents = unsafe documents
    let kept = unsafe withUnsafePointer(to: query.values) { query in
      unsafe segments.withUnsafeBufferPointer { segments in
        unsafe found.withUnsafeMutableBufferPointer { found in
          guard let target = found.baseAddress, let ids = segments.baseAddress else { return 0 as Int64 }
          return unsafe cretrieval_filter(query, &documents, ids, Int64(segments.count), seen, target + before)
        }
      }
    }
    found.removeLast(segments.count - Int(kept))
  }

  /// Makes candidates of those of some segments, in ascending order, that can reach a query's minimum by their letters
  /// too.
  ///
  /// - Precondition: The rows of their words and letters are there.
  func addCandidates(
    _ segments: ArraySlice<UInt32>, _ query: borrowing SearchQuery, to candidates: inout [cretrieval_candidate]
  ) {
    precondition(segments.last ?? 0 < UInt32(count), "a segment beyond the run")
    guard !segments.isEmpty else { return }
    let before = candidates.count
    candidates.append(contentsOf: repeatElement(cretrieval_candidate(), count: segments.count))
    var documents = unsafe documents
    let kept = unsafe withUnsafePointer(to: query.values) { query in
      unsafe segments.withUnsafeBufferPointer { segments in
        unsafe candidates.withUnsafeMutableBufferPointer { candidates in
          guard let target = candidates.baseAddress, let ids = segments.baseAddress else { return 0 as Int64 }
          return unsafe cretrieval_bounds(query, &documents, ids, Int64(segments.count), target + before)
        }
      }
    }
    candidates.removeLast(segments.count - Int(kept))
  }

  /// Makes candidates of those segments of a range that can reach a query's minimum, given how many words each shares
  /// with it.
  ///
  /// - Precondition: The rows of their words and letters are there.
  func addCandidates(
    _ segments: Range<UInt32>, _ query: borrowing SearchQuery, sharing counts: SharedCounts,
    to candidates: inout [cretrieval_candidate]
  ) {
    precondition(segments.upperBound <= UInt32(count) && counts.count >= count, "a segment beyond the run")
    var documents = unsafe documents
    for start in stride(from: segments.lowerBound, to: segments.upperBound, by: 4096) {
      let end = min(segments.upperBound, start + 4096)
      let part = unsafe [cretrieval_candidate](unsafeUninitializedCapacity: Int(end - start)) { part, found in
        found = unsafe withUnsafePointer(to: query.values) { query in
          unsafe Int(cretrieval_sweep(query, &documents, counts.counts, start, end, part.baseAddress))
        }
      }
      candidates += part
    }
  }

  /// Lets segments be found again.
  func forget(_ segments: [UInt32]) { for segment in segments { unsafe seen[Int(segment) / 64] = 0 } }

  private var documents: cretrieval_documents {
    unsafe cretrieval_documents(
      words: words, word_counts: wordCounts, letters: letters, firsts: firsts, lengths: lengths,
      length_count: Int64(lengthCount))
  }
}
