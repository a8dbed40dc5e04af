internal import Text

/// A text cut at ICU's word boundaries, with addresses in one piece.
struct Pieces {
  /// What a piece is.
  enum Kind {
    case space
    case word
    case other
    case address
  }

  /// A stretch of the text.
  struct Piece {
    var range: Range<Int>
    var kind: Kind
  }

  /// The UTF-8 bytes of the text.
  let bytes: [UInt8]
  private var pieces: [Piece] = []

  /// Cuts a text whose white space is folded.
  init(_ text: String, _ boundaries: Boundaries) {
    bytes = Array(text.utf8)
    let spans = boundaries.spans(of: text)
    pieces.reserveCapacity(spans.count)
    var addresses = Addresses.ranges(in: bytes)[...]
    for span in spans {
      var start = span.range.lowerBound
      while let address = addresses.first, address.lowerBound < span.range.upperBound {
        add(start..<max(start, address.lowerBound), isWord: span.isWord)
        if address.lowerBound >= start { pieces.append(Piece(range: address, kind: .address)) }
        start = max(start, min(address.upperBound, span.range.upperBound))
        if address.upperBound > span.range.upperBound { break }
        addresses.removeFirst()
      }
      add(start..<max(start, span.range.upperBound), isWord: span.isWord)
    }
  }

  /// The number of pieces.
  var count: Int { pieces.count }

  /// A piece by its place.
  subscript(index: Int) -> Piece { pieces[index] }

  /// The bytes of a piece; none past the end.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    pieces.indices.contains(index) ? bytes[pieces[index].range] : []
  }

  /// The bytes of some pieces that follow each other.
  func bytes(from index: Int, count: Int) -> ArraySlice<UInt8> {
    bytes[pieces[index].range.lowerBound..<pieces[index + count - 1].range.upperBound]
  }

  /// The first byte of a piece.
  func firstByte(at index: Int) -> UInt8 { bytes[pieces[index].range.lowerBound] }

  /// Whether a piece is one given ASCII character.
  func isByte(_ byte: UInt8, at index: Int) -> Bool {
    let found = bytes(at: index)
    return found.count == 1 && found.first == byte
  }

  /// Whether a piece is a space.
  func isSpace(at index: Int) -> Bool { pieces.indices.contains(index) && pieces[index].kind == .space }

  /// The digits of a piece that has only ASCII digits, at most 9; `nil` for any other piece.
  func digits(at index: Int) -> ArraySlice<UInt8>? {
    let found = bytes(at: index)
    return !found.isEmpty && found.count <= 9 && found.allSatisfy { (0x30...0x39).contains($0) } ? found : nil
  }

  /// Whether three full stops follow each other here.
  func isEllipsis(at index: Int) -> Bool { (index..<(index + 3)).allSatisfy { isByte(UInt8(ascii: "."), at: $0) } }

  private mutating func add(_ range: Range<Int>, isWord: Bool) {
    guard !range.isEmpty else { return }
    // A run of spaces never occurs in folded text, but a break may keep a space and a mark together.
    let kind: Kind = isWord ? .word : bytes[range].allSatisfy { $0 == 0x20 } ? .space : .other
    pieces.append(Piece(range: range, kind: kind))
  }
}
