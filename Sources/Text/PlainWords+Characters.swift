extension PlainWords {
  /// What the rules see in a character of the basic plane; `nil` where it takes more than the rules here, or than a
  /// look at each character alone, to cut, fold or normalize a text that has it.
  package static func sort(of character: UInt16) -> Sort? {
    if character < 0x80 { return ascii(UInt8(truncatingIfNeeded: character)) }
    if character < 0x800 { return PlainFolding.folded(character) == nil ? nil : beyondASCII(character) }
    return general(character)
  }
}
