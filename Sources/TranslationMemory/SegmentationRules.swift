internal import Files
internal import Languages
internal import Segmentation
public import Translation

/// A user's segmentation rules, read from a file in Segmentation Rules eXchange (SRX 1.0 or 2.0).
public struct SegmentationRules: Sendable {
  /// How the user's rules stand to ours.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Only the user's rules decide.
    case replace
    /// The user's rules decide where one of them holds; elsewhere ours do.
    case override
  }

  /// How they stand to ours.
  public let mode: Mode
  /// What is wrong with single parts of the file, such as a rule that had to be left out.
  public let faults: [Fault]
  private let rules: SRXRules

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: A `FileError` where it cannot be read, an error with file, line and column where it is no SRX.
  public init(_ path: String, mode: Mode = .replace) throws {
    var faults: [Fault] = []
    rules = try SRXRules(FileBytes.all(path), file: path, faults: &faults)
    (self.mode, self.faults) = (mode, faults)
  }

  /// What our own rules and lexicons say, as far as SRX 2.0 can say it, handed over in pieces.
  public static func export(to sink: @escaping ([UInt8]) throws -> Void) throws {
    try SRXRules(ofLexicons: Language.withLocale).write(to: sink)
  }

  /// The rules made ready for a language.
  func custom(for language: Language?) -> CustomRules {
    CustomRules(rules, for: language, mode: mode == .replace ? .replace : .override)
  }
}
