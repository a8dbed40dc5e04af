internal import Archive
internal import Files
internal import Interchange

/// A file's bytes in chunks, unpacked where gzip packed them.
final class UnpackedBytes {
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
  func head(_ count: Int) throws -> [UInt8] {
    var head = try file.next()
    // A pipe may hand out a few bytes at a time.
    while head.count < 2 {
      let more = try file.next()
      if more.isEmpty { break }
      head += more
    }
    packedCount = head.count
    if GzipReader.isGzip(head) {
      let reader = try refusing { try GzipReader() }
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
  func next() throws -> [UInt8] {
    while !isFinished {
      let chunk = try file.next()
      packedCount += chunk.count
      guard let gzip else { return chunk }
      isFinished = chunk.isEmpty
      if isFinished { try refusing { try gzip.finish() } }
      let unpacked = try unpack(chunk, with: gzip)
      if !unpacked.isEmpty { return unpacked }
    }
    return []
  }

  private func unpack(_ chunk: [UInt8], with reader: GzipReader) throws -> [UInt8] {
    var unpacked: [UInt8] = []
    try refusing {
      try reader.read(chunk.span) { unpacked.append($0) }
    }
    return unpacked
  }

  /// Names the file in what the archive's reader says.
  private func refusing<Value>(_ body: () throws -> Value) throws(MemoryError) -> Value {
    do {
      return try body()
    } catch {
      throw MemoryError(.unreadable, "\(path): \(error)")
    }
  }
}
