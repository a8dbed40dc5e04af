/// Where a program's own words go; the texts come without a newline at the end.
package struct Console {
  /// How many columns a line of help may have.
  package var width: Int

  /// Takes what was asked for: help and version.
  package var print: (String) -> Void

  /// Takes what went wrong.
  package var complain: (String) -> Void

  /// The words for an error that a command threw; nil if it is none to the user, as when the reader closed the pipe.
  package var explain: (any Error) -> String?

  /// A console that describes errors as they describe themselves unless told otherwise.
  package init(
    width: Int = 80, print: @escaping (String) -> Void, complain: @escaping (String) -> Void,
    explain: @escaping (any Error) -> String? = { "\($0)" }
  ) {
    self.width = width
    self.print = print
    self.complain = complain
    self.explain = explain
  }
}
