internal import Archive
internal import Translation
internal import XML

/// Why a document could not be read at all.
struct DocumentError: Error, Hashable, Sendable {
  /// What is wrong and how to mend it: lower case, no full stop.
  var message: String

  /// Makes an error.
  init(_ message: String) { self.message = message }

  /// The error that another room's error means for the document.
  ///
  /// - Parameters:
  ///   - cause: What was thrown.
  ///   - part: The part of the document that was being read.
  init(_ cause: any Error, in part: String? = nil) {
    if let cause = cause as? DocumentError {
      self = cause
    } else if let cause = cause as? XMLError {
      let place = part.map { "part '\($0)', line \(cause.position.line): " } ?? ""
      message = "\(place)\(cause.message); save the document anew"
    } else if let cause = cause as? ArchiveError {
      message = cause.description
    } else {
      message = "\(cause)"
    }
  }

  /// A document without blocks that says what is wrong.
  var document: Document { Document(blocks: [], faults: [Fault(.error, message)]) }
}
