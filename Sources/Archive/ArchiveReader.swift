internal import CZip

/// A ZIP archive in memory whose parts are read by name.
///
/// Nothing is written to disk, so that names such as `../../x` can do no harm: they are names like any other. The
/// limits are held against the directory when the archive is opened, and a part whose bytes are more or fewer than
/// the directory says, or whose check sum differs, is refused when it is read.
@safe package final class ArchiveReader {
  /// Where a part is, and how large.
  private struct Entry {
    var index: UInt64
    var size: Int
    var isEncrypted: Bool
  }

  private let handle: OpaquePointer
  private var entries: [String: Entry] = [:]
  /// The names of the parts in the order of the archive's directory.
  package private(set) var names: [String] = []

  /// Opens an archive; where a name occurs twice, the first part of that name counts.
  ///
  /// - Complexity: O(*n*) in the number of bytes and entries; nothing is unpacked.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    var reason = CZIP_NOTHING
    let opened = unsafe bytes.withUnsafeBufferPointer { unsafe czip_open($0.baseAddress, $0.count, &reason) }
    guard let handle = unsafe opened else { throw Self.error(reason, part: nil) }
    unsafe self.handle = unsafe handle
    try readDirectory(limits)
  }

  deinit { unsafe czip_close(handle) }

  /// Whether the archive has a part of that name.
  package func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks a part; `nil` where there is none of that name.
  package func part(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    if entry.isEncrypted { throw Self.error(CZIP_ENCRYPTED, part: name) }
    var reason = CZIP_NOTHING
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, filled in
      var spare: UInt8 = 0
      if let target = buffer.baseAddress {
        reason = unsafe czip_unpack(handle, entry.index, target, entry.size)
      } else {
        reason = unsafe czip_unpack(handle, entry.index, &spare, 0)
      }
      filled = reason == CZIP_NOTHING ? entry.size : 0
    }
    if reason != CZIP_NOTHING { throw Self.error(reason, part: name) }
    return bytes
  }

  private func readDirectory(_ limits: ArchiveLimits) throws(ArchiveError) {
    let count = unsafe czip_count(handle)
    if count > UInt64(limits.entries) {
      throw ArchiveError(.limit, "the archive has \(count) entries, expected at most \(limits.entries)")
    }
    var total = 0
    for index in 0..<count {
      var raw = unsafe czip_entry()
      guard unsafe czip_describe(handle, index, &raw), let bytes = unsafe raw.name else {
        throw Self.error(CZIP_DAMAGED, part: nil)
      }
      let name = unsafe String(cString: bytes)
      let size = Int(clamping: unsafe raw.size)
      let sum = total.addingReportingOverflow(size)
      if sum.overflow || sum.partialValue > limits.total {
        throw ArchiveError(.limit, "the archive unpacks to more than \(limits.total) bytes; it may be made to do harm")
      }
      total = sum.partialValue
      try Self.check(size, packed: Int(clamping: unsafe raw.packed), name, limits)
      names.append(name)
      if entries[name] == nil {
        entries[name] = unsafe Entry(index: index, size: size, isEncrypted: raw.is_encrypted)
      }
    }
  }

  private static func check(
    _ size: Int, packed: Int, _ name: String, _ limits: ArchiveLimits
  ) throws(ArchiveError) {
    guard size > limits.free, size / limits.ratio >= max(packed, 1) else { return }
    throw ArchiveError(
      .limit, part: name, "unpacks to more than \(limits.ratio) times its size; it may be made to do harm")
  }

  private static func error(_ reason: czip_reason, part: String?) -> ArchiveError {
    switch reason {
    case CZIP_ENCRYPTED:
      ArchiveError(.encrypted, part: part, "the file is encrypted; save it without a password")
    case CZIP_UNSUPPORTED:
      ArchiveError(.unsupported, part: part, "the packing method is not known; save the file anew")
    case CZIP_MEMORY:
      ArchiveError(.memory, part: part, "memory is short; close other programs or read a smaller file")
    case CZIP_NO_LIBRARY:
      ArchiveError(.unsupported, part: part, "the library libzip is missing; install it with the system's packages")
    case CZIP_NOT_ARCHIVE:
      ArchiveError(.notArchive, part: part, "the archive is cut off or damaged; fetch or save the file anew")
    default:
      ArchiveError(.damaged, part: part, "the archive is damaged; fetch or save the file anew")
    }
  }
}
