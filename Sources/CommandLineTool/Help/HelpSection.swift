/// A heading with what stands under it.
struct HelpSection {
  /// A term and its explanation, in pieces between which a line may break.
  struct Entry {
    let term: String
    let pieces: [String]
  }

  let title: String
  private(set) var entries: [Entry]

  /// Items with the same heading brought together, in the order in which the headings first occur.
  static func grouping<Item>(
    _ items: [Item], by title: (Item) -> String, entry: (Item) -> Entry
  ) -> [HelpSection] {
    var sections: [HelpSection] = []
    for item in items {
      if let index = sections.firstIndex(where: { $0.title == title(item) }) {
        sections[index].entries.append(entry(item))
      } else {
        sections.append(HelpSection(title: title(item), entries: [entry(item)]))
      }
    }
    return sections
  }
}
