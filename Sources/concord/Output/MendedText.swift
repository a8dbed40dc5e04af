import TranslationMemory

/// What was mended in a file, as the lines that changed.
struct MendedText {
  private let file: MendedFile
  private let name: String

  /// Lays out the changes of a file.
  init(_ file: MendedFile, named name: String) {
    self.file = file
    self.name = name
  }

  /// The changed lines before and after; nothing where there are none.
  var text: String {
    let left = file.leftCount == 0 ? "" : "\(name): \(file.leftCount.of("text")) left to mend by hand\n"
    if file.changes.isEmpty { return left }
    let lines = file.changes.map { change in
      "@@ -\(change.line) +\(change.line) @@\n-\(change.before)\n+\(change.after)\n"
    }
    return "--- \(name)\n+++ \(name)\n" + lines.joined() + left
  }
}
