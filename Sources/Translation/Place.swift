/// A place in a file.
public struct Place: Hashable, Sendable {
  /// The file's name as the user gave it.
  public var file: String
  /// The line, from 1; 0 where none applies.
  public var line: Int
  /// The column in bytes, from 1; 0 where none applies.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers write it: `notes.tmx:12:5`.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
