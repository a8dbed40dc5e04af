internal import Interchange

extension GlossaryLayout {
  /// The layout that the first bytes of a table tell, where it is for certain that of a glossary and no other table's.
  ///
  /// A plain table of languages may hold sentences as well as terms, and so may pairs.
  package static func certain(of head: [UInt8]) -> GlossaryLayout? {
    if head.starts(with: "#UTX".utf8) { return .utx }
    var first: CSVRecord?
    var reader = CSVReader(file: "")
    // The bytes may end anywhere, so that a fault behind the first row says nothing.
    try? reader.read(head) { if first == nil { first = $0 } }
    if first == nil { try? reader.finish { if first == nil { first = $0 } } }
    guard let cells = first?.fields,
      let header = try? GlossaryHeader(cells, ReadingSettings(file: ""))
    else { return nil }
    return [.own, .mateCat, .memoQ].contains(header.layout) ? header.layout : nil
  }
}
