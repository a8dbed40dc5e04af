import Interchange
import TranslationMemory

/// The counts of a document, for people.
struct AnalysisText {
  private let account: Analysis.Account
  private let weights: AnalysisWeights?

  /// Lays out the counts of a document.
  init(_ account: Analysis.Account, _ weights: AnalysisWeights?) {
    self.account = account
    self.weights = weights
  }

  /// A line for each band that occurs, and one for all.
  var text: String {
    var table = Table(numeric: [1, 2, 3, 4])
    table.add([account.path, "segments", "words", "", "characters"])
    for band in AnalysisBand.allCases {
      add(account.counts[band], band.rawValue, to: &table)
      add(account.internalCounts[band], "  internal", to: &table)
    }
    add(account.total, "all", to: &table)
    if let weights { table.add(["weighted", "", Self.hundredths(account.weightedWords(weights))]) }
    return table.text
  }

  private func add(_ count: TextCount?, _ name: String, to table: inout Table) {
    guard let count else { return }
    let share = account.total.words == 0 ? 0 : (200 * count.words + account.total.words) / (2 * account.total.words)
    table.add([name, "\(count.segments)", "\(count.words)", "\(share) %", "\(count.characters)"])
  }

  /// A number with two decimals.
  static func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension Analysis.Account {
  /// The counts as `analyse --format json` writes them.
  func json(_ weights: AnalysisWeights?) -> JSONValue {
    [
      "file": .string(path), "bands": .object(Self.members(counts)),
      "internal": .object(Self.members(internalCounts)), "total": total.json,
      "weightedWords": weights.map { .double(weightedWords($0)) } ?? .null,
    ]
  }

  private static func members(_ counts: [AnalysisBand: TextCount]) -> [JSONValue.Member] {
    AnalysisBand.allCases.compactMap { band in counts[band].map { JSONValue.Member(band.rawValue, $0.json) } }
  }
}

extension TextCount {
  fileprivate var json: JSONValue {
    ["segments": .int(segments), "words": .int(words), "characters": .int(characters)]
  }
}
