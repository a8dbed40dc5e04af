extension String {
  /// Whether folding white space would surely change nothing: the usual case of a stored segment, told quickly.
  ///
  /// White space beyond ASCII begins with the bytes C2, E1, E2 or E3 in UTF-8 and is looked for by its next bytes.
  var isSpaceFolded: Bool {
    var before: (UInt8, UInt8) = (0x20, 0x20)
    for byte in utf8 {
      switch (before.0, before.1, byte) {
      case (_, 0x20, 0x20), (_, _, 0x09...0x0D), (_, _, 0x1C...0x1F): return false
      case (_, 0xC2, 0x85), (_, 0xC2, 0xA0), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return false
      default: before = (before.1, byte)
      }
    }
    return before.1 != 0x20 || utf8.isEmpty
  }
}
