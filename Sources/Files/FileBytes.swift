internal import Glibc

/// A file's bytes, whole or in chunks; `-` stands for standard input.
package struct FileBytes: ~Copyable {
  /// The name as the user gave it.
  package let path: String
  private let descriptor: Int32

  /// Opens a file for reading.
  package init(_ path: String) throws(FileError) {
    descriptor = try Self.opened(path)
    self.path = path
  }

  private static func opened(_ path: String) throws(FileError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    if FileSystem.isFolder(path) { throw FileError(.isDirectory, path: path) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileError(errno: errno, path: path) }
    return descriptor
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// The next bytes, at most `count` of them; empty at the end.
  package mutating func next(_ count: Int = 1 << 18) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = unsafe read(descriptor, buffer.baseAddress, count)
      while got < 0 && errno == EINTR { got = unsafe read(descriptor, buffer.baseAddress, count) }
      if got < 0 { code = errno }
      filled = max(0, got)
    }
    if code != 0 { throw FileError(errno: code, path: path) }
    return chunk
  }

  /// All bytes of a file.
  package static func all(_ path: String) throws(FileError) -> [UInt8] {
    var file = try FileBytes(path)
    var bytes: [UInt8] = []
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
    }
  }

  /// Hands out whole lines in chunks: each chunk ends with a line feed, but for the last.
  ///
  /// Memory is bounded by the chunk and the longest line.
  package static func lines(
    of path: String, chunk count: Int = 1 << 20, _ body: ([UInt8]) throws -> Void
  ) throws {
    var file = try FileBytes(path)
    var rest: [UInt8] = []
    while true {
      let chunk = try file.next(count)
      if chunk.isEmpty { break }
      guard let end = chunk.lastIndex(of: UInt8(ascii: "\n")) else {
        rest.append(contentsOf: chunk)
        continue
      }
      rest.append(contentsOf: chunk[...end])
      try body(rest)
      rest = Array(chunk[(end + 1)...])
    }
    if !rest.isEmpty { try body(rest) }
  }
}
