import CommandLineTool
import Interchange
import Translation
import TranslationMemory

/// Tells what matches are worth in the user's memory.
struct BenchCommand: Command {
  static let name = "bench"
  static let abstract = "Tell what matches of each score are worth in your memory."
  static let discussion = """
    A sample of units is looked up, each as if it were not there, and the translation of the best match is held against \
    the unit's own: 'reuse' is how much of it stays, in percent. The best --min is the score from which on matches save \
    more than they cost, where one breaks even at --worth percent reuse.

    Examples:
      concord bench --from en --to ru
      concord bench -f pl -t en --sample 5000 --worth 60
    """

  @OptionGroup var pair: LanguagePair
  @Option(help: "how many units to look up") var sample = 1_000
  @Option(help: "which units: the same seed takes the same ones") var seed = 1
  @Option(valueName: "PERCENT", help: "reuse at which a match is worth reading") var worth = 50
  @Option(short: "s", help: "status of the texts") var status: [Status]
  @Option(help: "how to write the figures") var format = Form.text
  @OptionGroup var options: MemoryOptions

  /// How the figures are written.
  enum Form: String, CaseIterable, ParameterValue {
    case text, json
    static var valueName: String { "FORMAT" }
  }

  private static let bands: [AnalysisBand] = [.exact, .from95, .from85, .from75, .from50]

  func validate() throws(UsageError) {
    guard sample > 0 else { throw UsageError(.invalidValue, "option '--sample' expects at least 1, got '\(sample)'") }
    guard (1...100).contains(worth) else {
      throw UsageError(.invalidValue, "option '--worth' expects 1 to 100 percent, got '\(worth)'")
    }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let worth = try memory.worth(
      from: pair.from, to: pair.to, statuses: status.orApproved, sample: sample,
      seed: UInt64(truncatingIfNeeded: seed))
    try put(format == .text ? text(of: worth) : json(of: worth).pretty + "\n")
    return worth.sample == 0 ? .found : .done
  }

  private func text(of worth: MatchWorth) -> String {
    var table = Table(numeric: [1, 2, 3])
    table.add(["score", "units", "share", "reuse"])
    for band in Self.bands {
      let trials = worth.trials(in: band)
      table.add([
        band.rawValue, "\(trials.count)", "\(share(trials.count, worth)) %", mean(trials).map { "\($0) %" } ?? "",
      ])
    }
    let rest = worth.sample - worth.trials.count
    table.add(["none", "\(rest)", "\(share(rest, worth)) %"])
    let best =
      worth.bestMinimum(breakEven: self.worth).map { "best --min: \($0)" } ?? "no match was worth reading"
    return
      "\(worth.sample) of \(worth.units.of("unit")), each looked up as if it were not there\n\n\(table.text)\n\(best)\n"
  }

  private func json(of worth: MatchWorth) -> JSONValue {
    let bands = Self.bands.map { band in
      let trials = worth.trials(in: band)
      let counts: JSONValue = ["units": .int(trials.count), "reuse": mean(trials).map { .int($0) } ?? .null]
      return JSONValue.Member(band.rawValue, counts)
    }
    return [
      "units": .int(worth.units), "sample": .int(worth.sample), "bands": .object(bands),
      "unmatched": .int(worth.sample - worth.trials.count),
      "bestMinimum": worth.bestMinimum(breakEven: self.worth).map { .int($0) } ?? .null,
    ]
  }

  private func share(_ count: Int, _ worth: MatchWorth) -> Int {
    worth.sample == 0 ? 0 : (200 * count + worth.sample) / (2 * worth.sample)
  }

  private func mean(_ trials: [MatchWorth.Trial]) -> Int? {
    trials.isEmpty ? nil : trials.reduce(0) { $0 + $1.reuse } / trials.count
  }
}
