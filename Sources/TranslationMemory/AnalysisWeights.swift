/// What a word costs in each band, as a share of a new word's cost.
public struct AnalysisWeights: Hashable, Sendable {
  private var shares: [AnalysisBand: Double] = [:]

  /// Reads lines such as `85-94 60%` or `repetition 0.1`; `#` starts a comment, and a band that is not named costs 1.
  ///
  /// - Throws: A `MemoryError` with the line where one is something else.
  public init(_ text: String, file: String) throws {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let last = words.last else { continue }
      let name = words.dropLast().joined(separator: " ")
      guard let band = AnalysisBand(rawValue: name) else {
        let bands = AnalysisBand.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        throw MemoryError(.unreadable, "\(file):\(number + 1): '\(name)' is no band; the bands are \(bands)")
      }
      guard let share = Self.share(last), (0...1).contains(share), shares.updateValue(share, forKey: band) == nil else {
        throw MemoryError(
          .unreadable, "\(file):\(number + 1): '\(line)' is no weight, or the band's second; write '\(name) 60%'")
      }
    }
  }

  /// What a word costs.
  public subscript(band: AnalysisBand) -> Double { shares[band] ?? 1 }

  private static func share(_ word: Substring) -> Double? {
    word.last == "%" ? Double(word.dropLast()).map { $0 / 100 } : Double(word)
  }
}
