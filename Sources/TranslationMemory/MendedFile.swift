internal import Files
public import Quality

/// A text file with the safe findings in it applied.
///
/// A mended text takes the place of its old form wherever that stands in the file as it was read; texts that are broken
/// over lines or written with entities are left alone and counted.
public struct MendedFile {
  /// A line that changed.
  public struct Change: Hashable, Sendable {
    /// Its number, from 1.
    public var line: Int
    /// What it was.
    public var before: String
    /// What it is.
    public var after: String
  }

  /// The changed lines, in order.
  public private(set) var changes: [Change] = []
  /// How many texts could be mended but do not stand in the file as they were read.
  public private(set) var leftCount = 0
  private let path: String
  private var lines: [String]

  /// Mends a file in memory; nothing is written yet.
  ///
  /// - Throws: A `FileError`, or a `MemoryError` where the file is no text in UTF-8.
  public init(_ path: String, findings: [Finding]) throws {
    self.path = path
    guard let text = String(validating: try FileBytes.all(path), as: UTF8.self) else {
      throw MemoryError(.unreadable, "\(path): is no text in UTF-8, so nothing in it can be mended")
    }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let original = lines
    let texts = Dictionary(grouping: findings.filter(\.isSafe)) { $0.target }
    for (target, findings) in texts.sorted(by: { $0.key < $1.key }) {
      guard let mended = Finding.mended(target, by: findings) else { continue }
      if !replace(target, with: mended) { leftCount += 1 }
    }
    for (index, (before, after)) in zip(original, lines).enumerated() where before != after {
      changes.append(Change(line: index + 1, before: before, after: after))
    }
  }

  private mutating func replace(_ old: String, with new: String) -> Bool {
    var isFound = false
    for index in lines.indices where lines[index].utf8.count >= old.utf8.count {
      while let range = lines[index].firstRange(of: old) {
        isFound = true
        lines[index].replaceSubrange(range, with: new)
        // A text may stand in itself once it is mended.
        if new.contains(old) { break }
      }
    }
    return isFound
  }

  /// Writes the file, whole or not at all.
  public func save() throws { try FileSystem.replace(path) { try $0.write(lines.joined(separator: "\n")) } }
}
