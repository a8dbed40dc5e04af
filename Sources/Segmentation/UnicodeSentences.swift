internal import Languages
internal import Text

/// The sentence boundaries of UAX #29, put right where they fall inside an address or before a footnote mark.
struct UnicodeSentences {
  private let text: [UInt8]
  private let language: Language?

  /// Prepares the search in a text.
  init(_ text: [UInt8], language: Language?) {
    self.text = text
    self.language = language
  }

  /// Visits each boundary before the end of the text.
  func scan(_ visit: (Verdict) -> Void) {
    let string = String(decoding: text, as: UTF8.self)
    guard string.utf8.count == text.count else { return }
    let reader = Reader(text: text)
    let addresses = Addresses.ranges(in: text)
    var address = 0
    var last = 0
    for span in Boundaries(.sentence, locale: language?.tag ?? "").spans(of: string) {
      let boundary = span.range.upperBound
      while address < addresses.count, addresses[address].upperBound <= boundary { address += 1 }
      let end = markEnd(reader.skipSpacesBack(boundary, floor: span.range.lowerBound), boundary)
      guard end > max(last, span.range.lowerBound), reader.skipSpaces(end) < text.count else { continue }
      let isInside = address < addresses.count && addresses[address].contains(boundary)
      visit(Verdict(place: end, isBreak: !isInside, rule: isInside ? .address : .unicode))
      last = end
    }
  }

  /// The end of a segment and of the footnote mark after it, into which UAX #29 cuts.
  private func markEnd(_ end: Int, _ boundary: Int) -> Int {
    if end > 0, text[end - 1] == UInt8(ascii: "["), let mark = noteMark(end - 1) { return mark }
    return boundary < text.count ? noteMark(boundary) ?? end : end
  }

  /// The end of `[12]` at an offset.
  private func noteMark(_ index: Int) -> Int? {
    guard text[index] == UInt8(ascii: "[") else { return nil }
    var end = index + 1
    while end < text.count, end - index <= 4, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end > index + 1, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }
}
