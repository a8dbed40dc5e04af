internal import Translation

/// Reads a text whose layout is to be found out: pages, running heads, footnotes, wrapped lines, kinds of blocks.
struct Reflowing {
  /// The blocks in reading order, notes after the body.
  private(set) var blocks: [Block] = []
  /// What was done.
  private(set) var account: [Fault] = []

  /// Reads a decoded text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - base: What is added to offsets in it.
  /// - Complexity: O(*n* log *n*), the logarithm only of the number of lines.
  init(_ bytes: [UInt8], base: Int) {
    var text = TextLines(bytes)
    let heads = RunningHeads(&text)
    let measure = Measure(text)
    let notes = Footnotes(&text, measure).notes
    let paragraphs = Unwrapping(text, measure).paragraphs
    let stretches = paragraphs.map { $0.lines.map { text.lines[$0].range } }
    let joining = Joining(text, measure, stretches: stretches + notes.map(\.lines), base: base)
    let references = NoteReferences(stretches.map { joining.flow(of: $0) }, notes)
    let kinds = BlockKinds(paragraphs, references.flows, text, measure).kinds
    blocks = zip(kinds, references.flows).map { $1.block($0) }
    blocks += notes.map { joining.flow(of: $0.lines).block(.note, label: $0.label) }
    blocks.removeAll { $0.content.text.isEmpty && $0.content.codes.isEmpty }
    report(paragraphs, measure)
    report(heads)
    let rules = text.lines.count { $0.role == .rule }
    if rules > 0 { note("left out \(counted(rules, "drawn line"))") }
    report(notes, references)
  }

  private mutating func note(_ message: String) { account.append(Fault(.note, message)) }

  private mutating func report(_ paragraphs: [Paragraph], _ measure: Measure) {
    let lines = paragraphs.reduce(0) { $0 + $1.lines.count }
    guard lines > 0 else { return }
    if measure.isWrapped {
      note(
        "joined \(counted(lines, "line")), wrapped at \(measure.width) columns, into \(counted(paragraphs.count, "block"))"
      )
    } else {
      note("read \(counted(lines, "line")), not wrapped, as \(counted(paragraphs.count, "block"))")
    }
    let cut = paragraphs.count { paragraph in
      zip(paragraph.lines, paragraph.lines.dropFirst()).contains { $1 > $0 + 1 }
    }
    if cut > 0 { note("made \(counted(cut, "block")) whole that a page's end, footnotes or an empty line cut") }
  }

  private mutating func report(_ heads: RunningHeads) {
    for head in heads.heads { note("dropped running head '\(head.text)' on \(counted(head.pages, "page"))") }
    if heads.pageNumbers > 0 { note("dropped \(counted(heads.pageNumbers, "page number"))") }
  }

  private mutating func report(_ notes: [Footnotes.Note], _ references: NoteReferences) {
    guard !notes.isEmpty else { return }
    note("took \(counted(notes.count, "footnote")) and \(counted(references.marks, "mark")) out of the text")
    for label in references.unmarked { note("found no mark for footnote '\(label)'") }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
