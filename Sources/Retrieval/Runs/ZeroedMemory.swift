internal import Glibc

/// Numbers in one stretch of memory, zero at first; what was not touched costs nothing but addresses where it is large.
@safe final class ZeroedMemory<Number: FixedWidthInteger> {
  /// The first number.
  let start: UnsafeMutablePointer<Number>
  /// How many there are.
  let count: Int

  private var size: Int { max(1, count) * MemoryLayout<Number>.stride }

  /// From so many bytes on, memory is asked for in pages of its own.
  private static var mappedSize: Int { 1 << 18 }

  /// Makes room for a number of numbers.
  init(count: Int) {
    self.count = count
    let size = max(1, count) * MemoryLayout<Number>.stride
    let memory =
      unsafe size < Self.mappedSize
      ? calloc(size, 1) : mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("no memory for \(count) numbers")
    }
    unsafe start = memory.assumingMemoryBound(to: Number.self)
  }

  deinit {
    if size < Self.mappedSize { unsafe free(start) } else { unsafe munmap(start, size) }
  }

  /// Makes the numbers of a range zero.
  func clear(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "numbers that are not there")
    unsafe (start + range.lowerBound).update(repeating: 0, count: range.count)
  }

  /// Puts bytes where a number begins.
  func put(_ bytes: ArraySlice<UInt8>, at place: Int) {
    precondition(
      place >= 0 && (count - place) * MemoryLayout<Number>.stride >= bytes.count, "numbers that are not there")
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(start + place).copyMemory(from: base, byteCount: bytes.count)
    }
  }
}
