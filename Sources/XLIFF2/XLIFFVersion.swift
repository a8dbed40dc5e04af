/// The versions of XLIFF that can be written.
package enum XLIFFVersion: String, Hashable, Sendable, CaseIterable {
  /// XLIFF 1.2 (OASIS, 2008).
  case v12 = "1.2"
  /// XLIFF 2.0 (OASIS, 2014).
  case v20 = "2.0"
  /// XLIFF 2.1 (OASIS, 2018).
  case v21 = "2.1"
  /// XLIFF 2.2 (OASIS, 2024).
  case v22 = "2.2"
}
