import TestSupport

/// Files beside the repository; they may be absent.
enum SharedFile {
  /// The one real release at hand.
  static let release = Repository.sharedBytes("releases/000_03a8626767525f96.txt")
}
