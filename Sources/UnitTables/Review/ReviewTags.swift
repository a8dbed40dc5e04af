internal import Translation

/// Codes as tags that a reviewer can read and move: `{1}`, or `{1}` and `{/1}` around a stretch.
///
/// Codes that are the same in source and translation bear the same number. A number whose tag stands in one of the texts
/// as text is passed over, so that a tag is never mistaken for text or text for a tag.
struct ReviewTags {
  /// A code, or a pair around a stretch, with what it is beside its place.
  private struct Item {
    var start: Int
    var end: Int?
    var codes: [InlineCode]
  }

  /// The code of each tag, without its place.
  private(set) var codes: [String: InlineCode] = [:]
  /// The tags in the order of their numbers.
  private(set) var order: [String] = []
  /// The source text with its tags.
  private(set) var source = ""
  /// The translation with its tags.
  private(set) var target = ""
  /// The tags that the translation has, in their order.
  private(set) var targetTags: [String] = []

  /// Numbers the codes of two texts.
  init(_ source: InlineText, _ target: InlineText) {
    let (sourceCodes, targetCodes) = (Self.sorted(source), Self.sorted(target))
    var next = 1
    func free() -> Int {
      while [source.text, target.text].contains(where: { $0.contains("{\(next)}") || $0.contains("{/\(next)}") }) {
        next += 1
      }
      next += 1
      return next - 1
    }
    var known: [(number: Int, item: Item)] = []
    var tags: [Int: String] = [:]
    for item in Self.items(sourceCodes) {
      known.append((free(), item))
      note(item, known[known.count - 1].number, &tags)
    }
    self.source = Self.shown(source, sourceCodes, tags)
    tags = [:]
    for item in Self.items(targetCodes) {
      let twin = known.firstIndex { $0.item.codes == item.codes }
      note(item, twin.map { known.remove(at: $0).number } ?? free(), &tags)
    }
    self.target = Self.shown(target, targetCodes, tags)
    targetTags = targetCodes.indices.compactMap { tags[$0] }
  }

  private mutating func note(_ item: Item, _ number: Int, _ tags: inout [Int: String]) {
    let places = [item.start] + (item.end.map { [$0] } ?? [])
    for (index, place) in places.enumerated() {
      let isEnd = index == 1 || [.closing, .isolatedClosing, .highlightEnd].contains(item.codes[0].kind)
      let tag = isEnd ? "/\(number)" : "\(number)"
      tags[place] = tag
      if codes.updateValue(item.codes[index], forKey: tag) == nil { order.append(tag) }
    }
  }

  private static func sorted(_ text: InlineText) -> [InlineCode] {
    text.codes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// The codes as items: an end belongs to the innermost start of its label.
  private static func items(_ codes: [InlineCode]) -> [Item] {
    var items: [Item] = []
    var open: [Int] = []
    for (index, code) in codes.enumerated() {
      var bare = code
      bare.at = 0
      let wanted: InlineCode.Kind? =
        code.kind == .closing ? .opening : code.kind == .highlightEnd ? .highlightStart : nil
      if let wanted, let place = open.lastIndex(where: { isStart(items[$0].codes[0], wanted, code.label) }) {
        let item = open.remove(at: place)
        items[item].end = index
        items[item].codes.append(bare)
        continue
      }
      if code.kind == .opening || code.kind == .highlightStart { open.append(items.count) }
      items.append(Item(start: index, codes: [bare]))
    }
    return items
  }

  private static func isStart(_ code: InlineCode, _ kind: InlineCode.Kind, _ label: String) -> Bool {
    code.kind == kind && code.label == label
  }

  private static func shown(_ text: InlineText, _ codes: [InlineCode], _ tags: [Int: String]) -> String {
    if codes.isEmpty { return text.text }
    let scalars = text.text.unicodeScalars
    var (result, index, passed) = (String.UnicodeScalarView(), scalars.startIndex, 0)
    for (number, code) in codes.enumerated() {
      let place = scalars.index(index, offsetBy: max(0, code.at - passed), limitedBy: scalars.endIndex)
      result.append(contentsOf: scalars[index..<(place ?? scalars.endIndex)])
      (index, passed) = (place ?? scalars.endIndex, max(passed, code.at))
      result.append(contentsOf: "{\(tags[number] ?? "")}".unicodeScalars)
    }
    result.append(contentsOf: scalars[index...])
    return String(result)
  }
}
