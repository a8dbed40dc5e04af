extension NumberValues {
  /// The number times a power of ten: `1.75` with 9 zeros is `1750000000`.
  ///
  /// - Parameter isCertain: Whether the values without the factor are given up.
  func scaled(byZeros zeros: Int, isCertain: Bool) -> NumberValues {
    var scaled = self
    let products = Set(values.compactMap { Self.product($0, zeros) })
    scaled.values = isCertain ? products : values.union(products)
    return scaled
  }

  private static func product(_ value: String, _ zeros: Int) -> String? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, !value.contains(":") else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let padded = fraction + String(repeating: "0", count: max(0, zeros - fraction.utf8.count))
    return decimal(parts[0] + padded.prefix(zeros), String(padded.dropFirst(zeros)))
  }
}
