internal import CXML

/// A stream of bytes in some encoding, turned into UTF-8.
@safe final class EncodingConverter {
  private let handle: OpaquePointer
  /// The bytes of a character that the last chunk cut.
  private(set) var rest: [UInt8] = []
  private var output = [UInt8](repeating: 0, count: 16 * 1024)

  /// Makes a converter, or gives `nil` where the system does not know the encoding.
  init?(from encoding: String) {
    let isPlain = encoding.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || ".-_:".utf8.contains(byte)
    }
    guard isPlain, let handle = unsafe cxml_converter_open(encoding) else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe cxml_converter_close(handle) }

  /// Converts the rest of the last chunk and this one, handing over UTF-8 in pieces.
  ///
  /// - Returns: Whether all bytes fit the encoding.
  func convert<Failure: Error>(_ chunk: Span<UInt8>, _ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) -> Bool
  {
    var input = rest
    for index in chunk.indices { input.append(chunk[index]) }
    var start = 0
    while start < input.count {
      let step = step(input, from: start)
      start += step.taken
      if step.written > 0 { try take(Array(output[..<step.written])) }
      if step.outcome < 0 { return false }
      if step.outcome > 0 || step.taken + step.written == 0 { break }
    }
    rest = Array(input[start...])
    return true
  }

  private func step(_ input: [UInt8], from start: Int) -> (outcome: Int, taken: Int, written: Int) {
    var taken = 0
    var written = 0
    let room = output.count
    let outcome = unsafe input.withUnsafeBufferPointer { bytes in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let first = bytes.baseAddress, let out = target.baseAddress else { return Int32(0) }
        return unsafe cxml_converter_convert(
          handle, first + start, bytes.count - start, out, room, &taken, &written)
      }
    }
    return (Int(outcome), taken, written)
  }
}
