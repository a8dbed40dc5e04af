extension ParameterTable {
  /// The option that a long name means, in full or abbreviated.
  func longName(_ word: String) throws(UsageError) -> LongName {
    switch vocabulary.meaning(of: word) {
    case .name(let index):
      return longNames[index]
    case .ambiguous(let names):
      let candidates = names.map { "'--\($0)'" }.alternatives
      throw UsageError(.ambiguousOption, "ambiguous option '--\(word)'; could be \(candidates)")
    case .unknown:
      throw UsageError(.unknownOption, "unknown option '--\(word)'" + vocabulary.remedy(for: word, prefix: "--"))
    }
  }

  /// The row whose short form is a letter of `cluster`.
  func row(short letter: Character, in cluster: String) throws(UsageError) -> Int {
    if let row = rows.firstIndex(where: { $0.parameter.short == letter }) { return row }
    let place = cluster.count > 2 ? " in '\(cluster)'" : ""
    throw UsageError(.unknownOption, "unknown option '-\(letter)'\(place)\(remedy(forCluster: cluster))")
  }

  private func remedy(forCluster cluster: String) -> String {
    let name = cluster.dropFirst()
    if longNames.contains(where: { $0.text == name }) { return "; did you mean '--\(name)'?" }
    return cluster.contains(" ") ? "; put '--' ahead of a text that begins with a hyphen" : ""
  }

  private var vocabulary: Vocabulary {
    Vocabulary(longNames.map(\.text), isHidden: longNames.map { rows[$0.row].parameter.isHidden })
  }
}
