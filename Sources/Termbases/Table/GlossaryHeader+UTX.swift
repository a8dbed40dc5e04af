internal import Languages

extension GlossaryHeader {
  /// The header of a UTX file: the languages of its first line, the columns of the last line with `#`.
  ///
  /// Source: UTX 1.11 and 1.20 (AAMT): `#UTX 1.11; en-US/ja-JP; date; …`, then `#src`, `tgt`, `src:pos`, and others,
  /// parted by tabs.
  init(utx first: String, columns names: [String]) throws(Refusal) {
    let fields = first.split(separator: ";").map { String($0).folded }
    let tags = fields.count > 1 ? fields[1].split(separator: "/").map { String($0).folded } : []
    let languages = tags.compactMap(Language.init)
    guard languages.count >= 2, languages.count == tags.count else {
      throw Refusal(message: "the first line names no two languages; expected '#UTX 1.11; en/pl; …'")
    }
    let words = names.map { $0.folded.lowercased() }
    let sides: [String: Language] = ["src": languages[0], "tgt": languages[1]]
    func language(_ word: String) -> Language? {
      if let side = sides[word] { return side }
      return word.hasPrefix("term:") ? Language(String(word.dropFirst(5))) : nil
    }
    let terms = words.map(language)
    guard terms.contains(where: { $0 != nil }) else {
      throw Refusal(message: "the columns have no 'src' and 'tgt'; expected '#src', 'tgt', 'src:pos', parted by tabs")
    }
    let target = terms.lastIndex { $0 != nil }
    let columns = words.enumerated().map { index, word in
      if let language = terms[index] { return GlossaryColumn(.term(language), name: word) }
      let parts = word.split(separator: ":").map(String.init)
      let side = parts.count == 2 ? [parts[0], parts[1]].compactMap { sides[$0] ?? Language($0) }.first : nil
      let column = side.flatMap { side in terms.firstIndex { $0 == side } }
      let fact =
        parts.count == 2 && (sides[parts[0]] != nil || column == nil || parts[1].utf8.count > 3)
        ? parts[1] : parts.first ?? ""
      return GlossaryColumn(Self.field(utx: fact, column, target: target), name: word)
    }
    self.init(.utx, columns)
  }

  private static func field(utx fact: String, _ column: Int?, target: Int?) -> GlossaryColumn.Field {
    switch fact {
    case "pos": .fact(.partOfSpeech, column)
    // The status of an entry is that of its target term.
    case "term status", "status": .fact(.standing, column ?? target)
    case "gender": .fact(.gender, column ?? target)
    case "comment", "note": column.map { .fact(.note, $0) } ?? .note
    case "concept id": .id
    case "domain": .domain
    case "definition": .definition(nil)
    case "": .nothing
    default: column.map { .fact(.property("utx:\(fact)"), $0) } ?? .property("utx:\(fact)")
    }
  }
}
