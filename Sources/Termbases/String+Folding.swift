extension String {
  /// The text with runs of white space folded to one space, and none at its ends.
  var folded: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    return utf8.split(whereSeparator: isSpace).map { String(Substring($0)) }.joined(separator: " ")
  }
}
