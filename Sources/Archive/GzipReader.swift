internal import CZip

/// A push reader of gzip files (RFC 1952): packed bytes go in as they come, unpacked bytes come out.
///
/// Memory is constant whatever the file unpacks to. A file of several members is the sequence of their texts (section
/// 2.2); zeros behind the last one, which tapes leave, are passed over, anything else there is refused. Bytes before a
/// fault may have been handed over by then, so the caller keeps nothing before `finish` has returned.
///
///     let reader = try GzipReader()
///     for chunk in chunks { try reader.read(chunk.span) { bytes in … } }
///     try reader.finish()
@safe package final class GzipReader {
  private enum State {
    /// Before the first byte of the file.
    case start
    case member
    /// Behind a member: another may follow, or zeros.
    case between
    /// Among the zeros behind the last member.
    case padding
  }

  /// The first byte of a member.
  private static let firstByte: UInt8 = 0x1F
  /// How many bytes are handed over at once.
  private static let slice = 64 * 1024

  private let handle: OpaquePointer
  private let limits: ArchiveLimits
  private var state = State.start
  private var buffer = [UInt8](repeating: 0, count: slice)
  private var failure: ArchiveError?
  private var packed = 0
  /// How many bytes were unpacked so far.
  package private(set) var unpackedCount = 0

  /// Makes a reader for one file; of the limits, `ratio` and `free` hold.
  package init(limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    guard let handle = unsafe cgzip_open() else { throw Self.shortage }
    unsafe self.handle = unsafe handle
    self.limits = limits
  }

  deinit { unsafe cgzip_close(handle) }

  /// Whether a file that begins like this is a gzip file: two bytes and the only method there is, deflate.
  package static func isGzip(_ head: [UInt8]) -> Bool { head.starts(with: [firstByte, 0x8B, 0x08]) }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `ArchiveError` where the file is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (Span<UInt8>) throws -> Void) throws {
    if let failure { throw failure }
    var rest = chunk
    while !rest.isEmpty {
      if state == .member {
        let used = try unpack(rest, deliver)
        rest = rest.extracting(droppingFirst: used)
      } else if try isMemberStart(rest[0]) {
        state = .member
        if unsafe cgzip_restart(handle) != CGZIP_MORE { throw refusal(Self.shortage) }
      } else {
        rest = rest.extracting(droppingFirst: 1)
      }
    }
  }

  /// Ends the file: refuses it unless its last member was complete.
  package func finish() throws(ArchiveError) {
    if let failure { throw failure }
    switch state {
    case .start: throw refusal(ArchiveError(.notArchive, "the file is empty, expected a gzip file"))
    case .member: throw refusal(ArchiveError(.truncated, "the gzip file is cut off; fetch or pack it anew"))
    case .between, .padding: break
    }
  }

  /// Whether a member begins with a byte that stands outside of any.
  private func isMemberStart(_ byte: UInt8) throws(ArchiveError) -> Bool {
    switch (state, byte) {
    case (.start, Self.firstByte), (.between, Self.firstByte): return true
    case (.start, _): throw refusal(ArchiveError(.notArchive, "the bytes are no gzip file"))
    case (_, 0):
      state = .padding
      packed += 1
      return false
    default:
      throw refusal(ArchiveError(.damaged, "bytes that are not gzip follow the packed text; fetch or pack it anew"))
    }
  }

  /// Unpacks what stands at the start of some bytes, and says how many of them were used.
  private func unpack(_ bytes: Span<UInt8>, _ deliver: (Span<UInt8>) throws -> Void) throws -> Int {
    var used = 0
    while state == .member {
      let (result, taken, made) = step(bytes.extracting(droppingFirst: used))
      used += taken
      packed += taken
      unpackedCount += made
      try check(result)
      if made > 0 {
        let filled = buffer
        try deliver(filled.span.extracting(first: made))
      }
      if result == CGZIP_END { state = .between }
      // With room left, all that the bytes hold has come out.
      if made < Self.slice && used == bytes.count { break }
    }
    return used
  }

  private func step(_ bytes: Span<UInt8>) -> (cgzip_state, taken: Int, made: Int) {
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        var piece = unsafe cgzip_piece(
          source: source.baseAddress, source_count: source.count, target: target.baseAddress,
          target_count: target.count)
        let result = unsafe cgzip_unpack(handle, &piece)
        return unsafe (result, source.count - piece.source_count, target.count - piece.target_count)
      }
    }
  }

  private func check(_ result: cgzip_state) throws(ArchiveError) {
    if result == CGZIP_DAMAGED {
      throw refusal(ArchiveError(.damaged, "the gzip file is damaged; fetch or pack it anew"))
    }
    if result == CGZIP_MEMORY { throw refusal(Self.shortage) }
    if unpackedCount > limits.free, unpackedCount / limits.ratio >= max(packed, 1) {
      let message = "the file unpacks to more than \(limits.ratio) times its size; it may be made to do harm"
      throw refusal(ArchiveError(.limit, message))
    }
  }

  private func refusal(_ error: ArchiveError) -> ArchiveError {
    failure = error
    return error
  }

  private static let shortage = ArchiveError(
    .memory, "memory is short; close other programs or read a smaller file")
}
