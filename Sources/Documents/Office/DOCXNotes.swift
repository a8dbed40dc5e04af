/// Gives the notes of a DOCX document their marks, in the order in which they are referred to.
struct DOCXNotes {
  /// A note that the text refers to.
  struct Note {
    /// Whether it stands at the end of the document rather than of the page.
    var isEndnote: Bool
    /// What its part calls it.
    var id: String
    /// What its mark shows.
    var label: String
  }

  /// The notes, in the order of their marks.
  private(set) var notes: [Note] = []
  private var counts = [0, 0]
  private var numberings: [NoteNumbering]
  private var starts: [Int]

  /// Reads how notes are numbered: the last section says it, or the settings.
  init(_ document: MarkupTree, _ settings: MarkupTree?) {
    let names = ["w:footnotePr", "w:endnotePr"]
    func said(_ name: String, _ value: String) -> String? {
      for section in document.elements("w:sectPr").reversed() {
        if let node = document.child(section, name), let value = DOCXStyles.value(document, node, value) {
          return value
        }
      }
      guard let settings, let node = settings.elements(name).first else { return nil }
      return DOCXStyles.value(settings, node, value)
    }
    numberings = zip(names, [NoteNumbering.decimal, .lowerRoman]).map { name, standard in
      said(name, "w:numFmt").map { NoteNumbering(rawValue: $0) ?? .decimal } ?? standard
    }
    starts = names.map { said($0, "w:numStart").flatMap(Int.init).map { max(0, min($0, 1 << 20)) } ?? 1 }
    let hasBoth = document.nodes.contains { $0.name == "w:footnoteReference" }
    // Two notes of one label could not be told apart.
    if hasBoth, numberings[0] == numberings[1] {
      numberings[1] = numberings[0] == .lowerRoman ? .lowerLetter : .lowerRoman
    }
  }

  /// The mark of the note that is referred to next.
  ///
  /// - Parameters:
  ///   - id: What the note's part calls it.
  ///   - custom: The mark, where the text gives it itself.
  mutating func refer(to id: String, isEndnote: Bool, custom: String?) -> String {
    let index = isEndnote ? 1 : 0
    var label = custom ?? ""
    if label.isEmpty {
      label = numberings[index].mark(starts[index] + counts[index])
      counts[index] += 1
    }
    notes.append(Note(isEndnote: isEndnote, id: id, label: label))
    return label
  }
}
