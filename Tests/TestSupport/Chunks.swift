extension [UInt8] {
  /// Hands out the bytes in order, so many at a time, the last time those that are left.
  package func forEachChunk(of size: Int, _ body: ([UInt8]) throws -> Void) rethrows {
    var start = 0
    while start < count {
      let end = size > count - start ? count : start + size
      try body(Array(self[start..<end]))
      start = end
    }
  }
}
