/// The types of the properties that carry what TMX has no place for.
enum TMXPropertyType {
  /// The slug of a unit's release.
  static let release = "x-concord-release"
  /// A unit's place in its release, from 0.
  static let position = "x-concord-position"
  /// The part that a unit's block plays.
  static let kind = "x-concord-kind"
  /// How far a variant has come.
  static let status = "x-concord-status"
  /// How sure the alignment of a variant was, from 0 to 1.
  static let confidence = "x-concord-confidence"
  /// In the header, the title of the release whose slug follows.
  static let title = "x-concord-title "
  /// In the header, the day of the release whose slug follows.
  static let day = "x-concord-date "
  /// In the header, a language version of the release whose slug follows: tag, hash and file, parted by spaces.
  static let edition = "x-concord-edition "
}
