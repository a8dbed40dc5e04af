internal import Interchange
internal import Storage
internal import Translation

/// A file being read on a thread of its own, all of whose work is here that needs no memory.
struct ImportReading: Sendable {
  /// So many steps, or bytes of texts, are handed over together at most.
  private static let (longest, heaviest) = (128, 1 << 18)

  private let source: ExchangeSource
  private let options: ImportOptions
  private let makePreparer: @Sendable () -> UnitPreparer

  /// Plans to read a file whose units are then prepared.
  init(_ source: ExchangeSource, _ options: ImportOptions, _ makePreparer: @escaping @Sendable () -> UnitPreparer) {
    self.source = source
    self.options = options
    self.makePreparer = makePreparer
  }

  /// Reads the file and hands over its steps, few enough at a time that memory stays bounded whatever its size.
  ///
  /// - Throws: An error of the file, after the steps before it were handed over; or what `put` throws.
  @Sendable func run(
    _ put: @escaping @Sendable ([ImportStep]) throws -> Void
  ) throws -> (ReadingAccount, holdsConcepts: Bool) {
    let batch = Batch(put)
    let outcome: (ReadingAccount, holdsConcepts: Bool)
    do {
      outcome = try source.read(options, into: sink(batch, makePreparer()))
    } catch {
      try batch.flush()
      throw error
    }
    try batch.flush()
    return outcome
  }

  private func sink(_ batch: Batch, _ preparer: UnitPreparer) -> ExchangeFile.Sink {
    ExchangeFile.Sink(
      release: { try batch.add(.release($0)) },
      unit: { unit, place in
        guard let unit = options.chosen(of: unit) else { return try batch.add(.unwanted(place)) }
        try batch.add(.unit(preparer.prepare(unit), place))
      },
      concept: { concept, place in
        guard let concept = options.chosen(of: concept) else { return try batch.add(.unwanted(place)) }
        try batch.add(.concept(concept, place))
      },
      progress: { try batch.add(.progress($0)) })
  }

  /// Steps that are handed over together.
  private final class Batch {
    private let put: ([ImportStep]) throws -> Void
    private var steps: [ImportStep] = []
    private var weight = 0

    init(_ put: @escaping ([ImportStep]) throws -> Void) { self.put = put }

    func add(_ step: ImportStep) throws {
      steps.append(step)
      weight += step.weight
      if steps.count >= longest || weight >= heaviest { try flush() }
    }

    func flush() throws {
      if steps.isEmpty { return }
      defer { (steps, weight) = ([], 0) }
      try put(steps)
    }
  }
}
