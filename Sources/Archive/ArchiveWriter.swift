internal import CZip

/// A ZIP archive that is written in memory: the same parts in the same order give the same bytes.
///
/// Every part bears the first moment that an archive can tell, since the true one would make each file differ.
///
///     let archive = try ArchiveWriter()
///     try archive.add("mimetype", type, isStored: true)
///     let bytes = try archive.finish()
@safe package final class ArchiveWriter {
  private static let shortage = ArchiveError(
    .memory, "the archive cannot be written for want of memory; close other programs or write fewer units")

  private let handle: OpaquePointer

  /// Begins an archive without parts.
  package init() throws(ArchiveError) {
    guard let handle = unsafe czip_writer_open() else { throw Self.shortage }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe czip_writer_close(handle) }

  /// Adds a part behind the others, deflated unless it is to be stored as it is.
  ///
  /// - Parameter name: The part's name, not used before.
  package func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(ArchiveError) {
    let isAdded = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe czip_writer_add(handle, name, buffer.baseAddress, buffer.count, isStored)
    }
    if !isAdded { throw Self.shortage }
  }

  /// The archive as a whole; the writer is of no use afterwards.
  package func finish() throws(ArchiveError) -> [UInt8] {
    var count = 0
    guard unsafe czip_writer_finish(handle, &count) else { throw Self.shortage }
    var isCopied = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let target = buffer.baseAddress { isCopied = unsafe czip_writer_copy(handle, target, count) }
      filled = isCopied ? count : 0
    }
    guard isCopied else { throw Self.shortage }
    return bytes
  }
}
