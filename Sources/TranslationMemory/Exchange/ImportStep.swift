internal import Storage
internal import Translation

/// What the thread that reads a file hands to the one that stores it, in the order of the file.
enum ImportStep: Sendable {
  /// A release that the file describes.
  case release(Release)
  /// A unit that is to be stored, and its place.
  case unit(PreparedUnit, Place)
  /// A concept that is to be stored, and its place.
  case concept(Concept, Place)
  /// The place of a unit or concept that was not asked for.
  case unwanted(Place)
  /// How many bytes of the file have been read.
  case progress(Int)
}

extension ImportStep {
  /// About how many bytes wait with it.
  var weight: Int {
    switch self {
    case .unit(let prepared, _): prepared.unit.variants.reduce(0) { $0 + $1.text.utf8.count }
    case .concept(let concept, _): concept.terms.reduce(0) { $0 + $1.text.utf8.count }
    case .release, .unwanted, .progress: 0
    }
  }
}
