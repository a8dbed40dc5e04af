internal import Archive
internal import Files

/// A file's bytes in chunks, unpacked where gzip packed them.
struct UnpackedBytes: ~Copyable {
  /// How many bytes of the file itself have been read.
  private(set) var packedCount = 0
  private let path: String
  private var file: FileBytes
  private var gzip: GzipReader?
  private var isFinished = false

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(FileError) {
    self.path = path
    file = try FileBytes(path)
  }

  /// The first bytes, fewer only where the file has no more; to be called before `next`.
  mutating func head(_ count: Int) throws -> [UInt8] {
    var head = try file.next()
    // A pipe may hand out a few bytes at a time.
    while head.count < 2 {
      let more = try file.next()
      if more.isEmpty { break }
      head += more
    }
    packedCount = head.count
    if head.starts(with: [0x1F, 0x8B]) {
      let reader = GzipReader()
      gzip = reader
      head = try unpack(head, with: reader)
    }
    while head.count < count {
      let more = try next()
      if more.isEmpty { break }
      head += more
    }
    return head
  }

  /// The next bytes; empty at the end.
  mutating func next() throws -> [UInt8] {
    while !isFinished {
      let chunk = try file.next()
      packedCount += chunk.count
      guard let gzip else { return chunk }
      isFinished = chunk.isEmpty
      let unpacked = isFinished ? try finish(gzip) : try unpack(chunk, with: gzip)
      if !unpacked.isEmpty { return unpacked }
    }
    return []
  }

  private func unpack(_ chunk: [UInt8], with reader: GzipReader) throws -> [UInt8] {
    do {
      return try reader.read(chunk)
    } catch let error as ArchiveError {
      throw MemoryError(.unreadable, "\(path): \(error)")
    }
  }

  private func finish(_ reader: GzipReader) throws -> [UInt8] {
    do {
      try reader.finish()
      return []
    } catch let error as ArchiveError {
      throw MemoryError(.unreadable, "\(path): \(error)")
    }
  }
}
