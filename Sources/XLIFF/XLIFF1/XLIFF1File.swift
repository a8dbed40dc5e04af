internal import Languages
internal import Translation
internal import XML

/// A `file` that is being read.
struct XLIFF1File {
  /// The language of its sources.
  var source: Language?
  /// The language of its targets.
  var target: Language?
  /// Whether it names that language itself.
  var namesTarget = false
  /// What is kept of its attributes.
  var properties: [Property] = []
  /// The release that it holds.
  var release: String?
  /// Where it begins.
  var position = XMLPosition(line: 1, column: 1)
  /// Whether it was said already that a language is missing.
  var isMissingTold = false
  /// Whether it was said already that both languages are one.
  var isSameTold = false
}
