/// Where a release stands in the file.
struct StoredRelease {
  /// Its row number.
  var id: Int
  /// Its name.
  var slug: String
  /// The number of its units, which is the position of the next one.
  var count: Int
}
