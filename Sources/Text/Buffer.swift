internal import CICU

/// Runs a C function that fills a buffer and tells the length it needs, growing the buffer until all fits.
///
/// - Returns: The filled bytes as a string, or `nil` where ICU refused.
func filled(
  from text: String, guess: Int, _ fill: (UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>) -> Int64
) -> String? {
  var text = text
  return text.withUTF8 { source in
    var capacity = guess
    for _ in 0..<2 {
      var needed: Int64 = 0
      let result = unsafe String(unsafeUninitializedCapacity: capacity) { target in
        needed = unsafe fill(source, target)
        return needed < 0 || needed > Int64(capacity) ? 0 : Int(needed)
      }
      if needed < 0 { return nil }
      if needed <= Int64(capacity) { return result }
      capacity = Int(needed)
    }
    return nil
  }
}
