internal import Glibc
internal import Synchronization

/// A file or standard stream being written, through a buffer; safe to share between threads.
package final class OutputFile: Sendable {
  /// The name as the user gave it.
  package let path: String
  private let descriptor: Int32
  private let buffer = Mutex<[UInt8]>([])
  private let isBuffered: Bool

  /// Makes or empties a file.
  package init(_ path: String) throws(FileError) {
    self.path = path
    isBuffered = true
    unsafe descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw FileError(errno: errno, path: path) }
  }

  private init(descriptor: Int32, path: String, isBuffered: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.isBuffered = isBuffered
  }

  deinit {
    if descriptor > STDERR_FILENO { Glibc.close(descriptor) }
  }

  /// Standard output, buffered: `flush` before leaving.
  package static func standardOutput() -> OutputFile {
    OutputFile(descriptor: STDOUT_FILENO, path: "standard output", isBuffered: true)
  }

  /// Standard error, written at once.
  package static func standardError() -> OutputFile {
    OutputFile(descriptor: STDERR_FILENO, path: "standard error", isBuffered: false)
  }

  /// Writes text.
  package func write(_ text: String) throws(FileError) { try append(text.utf8) }

  /// Writes bytes; many at once do not pass through the buffer.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard bytes.count >= 1 << 15 else { return try append(bytes) }
    try flush()
    var bytes = bytes
    try drain(&bytes)
  }

  /// Hands everything that was written to the system.
  package func flush() throws(FileError) {
    try buffer.withLock { (bytes: inout [UInt8]) throws(FileError) in try drain(&bytes) }
  }

  /// Flushes, and waits until a file's bytes are on the disk.
  package func close() throws(FileError) {
    try flush()
    if descriptor > STDERR_FILENO && fsync(descriptor) != 0 && errno != EINVAL {
      throw FileError(errno: errno, path: path)
    }
  }

  private func append(_ new: some Collection<UInt8>) throws(FileError) {
    try buffer.withLock { (bytes: inout [UInt8]) throws(FileError) in
      bytes.append(contentsOf: new)
      if !isBuffered || bytes.count >= 1 << 16 { try drain(&bytes) }
    }
  }

  /// Writes the buffer out; what could not be written is dropped, so that a closed pipe fails once.
  private func drain(_ bytes: inout [UInt8]) throws(FileError) {
    var code: Int32 = 0
    unsafe bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count && code == 0 {
        let count = unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0 && errno != EINTR { code = errno }
        done += max(0, count)
      }
    }
    bytes.removeAll(keepingCapacity: true)
    if code != 0 { throw FileError(errno: code, path: path) }
  }
}
