internal import Translation

/// Tells headings, list items and standing text from paragraphs.
struct BlockKinds {
  /// The kind of each paragraph.
  private(set) var kinds: [BlockKind]
  private let paragraphs: [Paragraph]
  private let flows: [Flow]
  private let text: TextLines
  private let measure: Measure

  /// Looks at paragraphs and their texts.
  init(_ paragraphs: [Paragraph], _ flows: [Flow], _ text: TextLines, _ measure: Measure) {
    self.paragraphs = paragraphs
    self.flows = flows
    self.text = text
    self.measure = measure
    kinds = paragraphs.map { $0.marker == nil ? .paragraph : .listItem }
    for index in paragraphs.indices where isSpeech(index) { kinds[index] = .paragraph }
    guard paragraphs.count > 1 else { return }
    markHeadings()
    markContacts()
    markSelfDescription()
  }

  /// Whether a dash opens direct speech, as in Polish or Russian: no other entry and no colon is beside it.
  private func isSpeech(_ index: Int) -> Bool {
    guard paragraphs[index].marker == .dash else { return false }
    if index > 0, paragraphs[index - 1].marker == .dash || flows[index - 1].bytes.last == 0x3A { return false }
    return index + 1 == paragraphs.count || paragraphs[index + 1].marker != .dash
  }

  private mutating func markHeadings() {
    var isTop = true
    for index in paragraphs.indices where kinds[index] == .paragraph {
      let flow = flows[index].bytes
      if Contact.isContact(flow) || Self.isDateline(flow) { continue }
      if isCapitals(index) || (isTop && isTitle(index)) || isSectionTitle(index) {
        kinds[index] = .heading
      } else {
        isTop = false
      }
    }
  }

  private func isCapitals(_ index: Int) -> Bool {
    let flow = flows[index]
    guard flow.bytes.count <= 600, paragraphs[index].lines.count <= 6 else { return false }
    var (capitals, index) = (0, 0)
    while index < flow.bytes.count {
      let (scalar, count) = flow.bytes.scalar(at: index)
      if scalar.isLower { return false }
      if scalar.isUpper { capitals += 1 }
      index += count
    }
    return capitals >= 4
  }

  /// Whether a paragraph at the top is a headline in small letters: short, followed by an empty line, with no full
  /// stop.
  private func isTitle(_ index: Int) -> Bool {
    guard index + 1 < paragraphs.count, paragraphs[index].lines.count <= 3,
      flows[index].bytes.count <= 300, isSetApart(index + 1), isOpen(index), beginsAsTitle(index)
    else { return false }
    return flows[index].bytes.contains(0x20)
  }

  /// Whether a short line set apart by empty lines, without full stop, stands before running text.
  private func isSectionTitle(_ index: Int) -> Bool {
    guard index > 0, index + 1 < paragraphs.count, paragraphs[index].lines.count == 1,
      isSetApart(index), isSetApart(index + 1), isOpen(index), beginsAsTitle(index),
      flows[index].bytes.count(where: { $0 == 0x20 }) < 12
    else { return false }
    guard text.lines[paragraphs[index].lines[0]].width <= max(50, measure.width * 4 / 5) else { return false }
    let next = flows[index + 1].bytes
    return !Contact.isContact(next) && (paragraphs[index + 1].lines.count > 1 || endsSentence(next))
  }

  /// Whether empty lines, or in wrapped text its mere length, part a paragraph from the one before.
  private func isSetApart(_ index: Int) -> Bool {
    paragraphs[index].gap != .none || measure.isWrapped && paragraphs.count > 2
  }

  private func isOpen(_ index: Int) -> Bool {
    guard let last = paragraphs[index].lines.last else { return false }
    let end = flows[index].bytes.last
    return text.ending(of: text.lines[last]) == .open && end != 0x2C && end != 0x2D
  }

  private func beginsAsTitle(_ index: Int) -> Bool {
    guard let first = paragraphs[index].lines.first else { return false }
    return text.start(of: text.lines[first]) != .lower
  }

  private func endsSentence(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    while let (scalar, count) = bytes.scalar(before: end) {
      if scalar.isTerminator { return true }
      guard scalar.isCloser || scalar.isDigit else { return false }
      end -= count
    }
    return false
  }

  /// Whether a text is a place and a date or a date alone: up to nine words, among them a day and a year.
  static func isDateline(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 90, bytes.count(where: { $0 == 0x20 }) < 9 else { return false }
    let numbers = bytes.split { !(0x30...0x39).contains($0) }
    let hasYear = numbers.contains {
      $0.count == 4 && ($0.starts(with: [0x31, 0x39]) || $0.starts(with: [0x32, 0x30]))
    }
    return hasYear && numbers.contains { $0.count <= 2 } && numbers.count <= 3
  }

  /// Marks lines with addresses, and the run of short lines at the end that they stand in with the line before it.
  private mutating func markContacts() {
    var start = paragraphs.count
    var first: Int?
    while start > 0, isShort(start - 1) {
      start -= 1
      if Contact.isContact(flows[start].bytes) { first = start }
    }
    for index in paragraphs.indices where paragraphs[index].lines.count == 1 && Contact.isContact(flows[index].bytes) {
      kinds[index] = .boilerplate
    }
    guard var first else { return }
    while first > start, flows[first - 1].bytes.last == 0x3A || kinds[first - 1] == .heading && first > start + 1 {
      first -= 1
    }
    for index in first..<paragraphs.count { kinds[index] = .boilerplate }
  }

  /// Whether a paragraph is one short line, which ends like no sentence or has an address.
  private func isShort(_ index: Int) -> Bool {
    guard paragraphs[index].lines.count == 1, kinds[index] != .listItem else { return false }
    let flow = flows[index].bytes
    return flow.count <= 200 && (Contact.isContact(flow) || !endsSentence(flow))
  }

  /// Marks what stands under the last heading that says `About …`, up to the contacts or the next heading.
  private mutating func markSelfDescription() {
    guard
      let heading = paragraphs.indices.last(where: {
        kinds[$0] == .heading && SelfDescription.isHeading(flows[$0].text)
      }), heading > 0
    else { return }
    for index in (heading + 1)..<paragraphs.count {
      guard kinds[index] == .paragraph || kinds[index] == .listItem else { break }
      kinds[index] = .boilerplate
    }
  }
}
