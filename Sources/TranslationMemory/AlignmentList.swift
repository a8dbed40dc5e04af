internal import Alignment
internal import Files
public import Languages
public import PlainText
public import Translation

/// A list of document pairs that are to be aligned: an archive of releases.
///
/// Each line has a source, a target and an output file, parted by tabs; empty lines and those that begin with `#` are
/// passed over. Pairs of the same two languages are learnt from together.
public struct AlignmentList: Sendable {
  /// A pair of documents.
  public struct Entry: Hashable, Sendable {
    /// The source.
    public let source: ReleaseFile
    /// The target.
    public let target: ReleaseFile
    /// The file to write.
    public let output: String
    /// The line that names the pair.
    public let place: Place
  }

  /// The pairs, in the order of the list.
  public let entries: [Entry]

  /// Reads a list; `-` is standard input.
  ///
  /// - Parameters:
  ///   - source: The language of all sources; else the files' names tell it.
  ///   - target: The language of all targets; else the files' names tell it.
  /// - Throws: An error where a line lacks a column, a name tells no language, or an output is named twice.
  public init(_ path: String, from source: Language? = nil, to target: Language? = nil) throws {
    let text = String(decoding: try FileBytes.all(path), as: UTF8.self)
    var (entries, outputs) = ([Entry](), Set<String>())
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.first == "#" { continue }
      let place = Place(file: path, line: number + 1)
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 3, !columns.contains(where: \.isEmpty) else {
        throw MemoryError(
          .mismatch,
          "\(place): expected a source, a target and an output, parted by tabs, found \(columns.count) columns"
        )
      }
      guard outputs.insert(columns[2]).inserted else {
        throw MemoryError(.duplicate, "\(place): the output '\(columns[2])' is named before; give each pair its own")
      }
      entries.append(
        Entry(
          source: try ReleaseFile(columns[0], in: source), target: try ReleaseFile(columns[1], in: target),
          output: columns[2], place: place))
    }
    self.entries = entries
  }

  /// The pairs whose output is not there yet.
  ///
  /// Outputs are written whole or not at all, so that one that is there is
  /// complete.
  public var remaining: [Entry] { entries.filter { !FileSystem.exists($0.output) } }

  /// Aligns the pairs that remain, those of the same two languages learnt together with the ones that are done.
  ///
  /// - Parameters:
  ///   - memory: Its translations that were reviewed teach the aligner words.
  ///   - body: Takes each pair that remains as soon as it is aligned, or the error that kept one of its files from
  ///     being read; pairs of the same languages follow each other in the order of the list.
  public func align(
    layout: Layout, memory: Memory? = nil, _ body: (Entry, Swift.Result<AlignedDocuments, any Error>) throws -> Void
  ) throws {
    let remaining = Set(remaining)
    var groups: [[Entry]] = []
    for entry in entries {
      if let index = groups.firstIndex(where: { $0[0].languages == entry.languages }) {
        groups[index].append(entry)
      } else {
        groups.append([entry])
      }
    }
    for group in groups where group.contains(where: remaining.contains) {
      try align(group, remaining, layout, memory, body)
    }
  }

  private func align(
    _ group: [Entry], _ remaining: Set<Entry>, _ layout: Layout, _ memory: Memory?,
    _ body: (Entry, Swift.Result<AlignedDocuments, any Error>) throws -> Void
  ) throws {
    var read: [(entry: Entry, source: DocumentFile, target: DocumentFile)] = []
    let results = { @Sendable (number: Int) in Swift.Result { try group[number].files(layout) } }
    var number = 0
    try Parallel.forEach(group.count, results) { result in
      let entry = group[number]
      number += 1
      switch result {
      case .success(let files): read.append((entry, files.source, files.target))
      case .failure(let error): if remaining.contains(entry) { try body(entry, .failure(error)) }
      }
    }
    let known = try memory?.knowledge(from: group[0].source.language, to: group[0].target.language)
    let wanted = read.indices.filter { remaining.contains(read[$0].entry) }
    try Aligner(known: known ?? Aligner.Knowledge()).align(
      read.map { ($0.source.alignableSegments, $0.target.alignableSegments) }, only: wanted
    ) {
      index, pair in
      let (entry, source, target) = read[index]
      try body(entry, .success(AlignedDocuments(source, target, pair)))
    }
  }
}

extension AlignmentList.Entry {
  /// The two languages.
  fileprivate var languages: [Language] { [source.language, target.language] }

  /// Reads both files.
  fileprivate func files(_ layout: Layout) throws -> (source: DocumentFile, target: DocumentFile) {
    let files = (
      source: try DocumentFile(source.path, in: source.language, layout: layout),
      target: try DocumentFile(target.path, in: target.language, layout: layout)
    )
    for file in [files.source, files.target] { try file.confirmLanguage() }
    return files
  }
}
