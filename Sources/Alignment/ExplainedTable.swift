/// For each cell of a band how well the tokens of its target segment are explained by the source segments that end
/// there.
///
/// A number is the sum over the tokens of ln(1 + κ/(1-κ) · p(t | source) / p(t)); with the losses of the tokens that
/// is the logarithm of how much likelier they are beside the source than anywhere.
struct ExplainedTable {
  /// Four numbers a cell: by the last one to four source segments.
  private(set) var scores: [Float]

  /// What the segments of a trained bead say of each other when the bead is left out of the training.
  typealias LeftOut = (_ source: Int, _ target: Int) -> [(place: Int, gain: Float)]?

  /// Explains a band.
  ///
  /// - Parameters:
  ///   - model: The words.
  ///   - source: The tokens of each source segment.
  ///   - target: The tokens of each target segment.
  ///   - leftOut: For two segments of a bead that was learnt from, the worth of each explained target token.
  /// - Complexity: O(*cells* · tokens in a segment).
  init(_ model: WordModel, _ source: [[Int32]], _ target: [[Int32]], _ band: Band, _ leftOut: LeftOut) {
    scores = Array(repeating: 0, count: 4 * band.count)
    var gains = Array(repeating: Float(0), count: model.losses.count)
    var rows: [Row] = []
    var sums = Array(repeating: Float(0), count: target.reduce(1) { max($0, $1.count) })
    for i in band.rows.indices.dropFirst() {
      var row = Row(first: max(1, band.rows[i].lowerBound), count: source[i - 1].count)
      model.add(source[i - 1], to: &gains)
      for j in row.first..<max(row.first, band.rows[i].upperBound + 1) {
        if let explained = leftOut(i - 1, j - 1) {
          for (place, gain) in explained { row.add(place, gain) }
        } else {
          for (place, token) in target[j - 1].enumerated() where gains[Int(token)] > 0 {
            row.add(place, gains[Int(token)])
          }
        }
        row.close()
      }
      model.clear(source[i - 1], in: &gains)
      rows.append(row)
      if rows.count > 4 { rows.removeFirst() }
      for j in row.first..<max(row.first, band.rows[i].upperBound + 1) {
        Self.sumUp(rows, j, &sums, into: &scores, at: 4 * band.cell(i, j))
      }
    }
  }

  /// The explained tokens of one source segment.
  private struct Row {
    let first: Int
    let count: Int
    var ends: [Int] = []
    var places: [Int32] = []
    var gains: [Float] = []

    init(first: Int, count: Int) {
      self.first = first
      self.count = count
    }

    mutating func add(_ place: Int, _ gain: Float) {
      places.append(Int32(place))
      gains.append(gain)
    }

    mutating func close() { ends.append(places.count) }

    func range(_ j: Int) -> Range<Int> {
      let place = j - first
      guard place >= 0, place < ends.count else { return 0..<0 }
      return (place > 0 ? ends[place - 1] : 0)..<ends[place]
    }
  }

  /// The scores of one cell, by one to four of the last rows.
  private static func sumUp(_ rows: [Row], _ j: Int, _ sums: inout [Float], into scores: inout [Float], at cell: Int) {
    var length = 0
    var touched: [Int] = []
    for (size, row) in rows.reversed().enumerated() {
      length += row.count
      for index in row.range(j) {
        let place = Int(row.places[index])
        if sums[place] == 0 { touched.append(place) }
        sums[place] += row.gains[index]
      }
      var product = 1.0
      var score = 0.0
      let share = 1 / Float(max(1, length))
      for place in touched {
        product *= Double(1 + sums[place] * share)
        if product > 1e200 {
          score += logarithm(product)
          product = 1
        }
      }
      scores[cell + size] = touched.isEmpty ? 0 : Float(score + logarithm(product))
    }
    for place in touched { sums[place] = 0 }
  }
}

extension WordModel {
  /// Adds what a source segment's tokens are worth to each target token.
  func add(_ tokens: [Int32], to gains: inout [Float]) {
    for token in tokens {
      for slot in starts[Int(token)]..<starts[Int(token) + 1] { gains[Int(words[slot])] += self.gains[slot] }
    }
  }

  /// Undoes `add`.
  func clear(_ tokens: [Int32], in gains: inout [Float]) {
    for token in tokens {
      for slot in starts[Int(token)]..<starts[Int(token) + 1] { gains[Int(words[slot])] = 0 }
    }
  }
}

extension WordModel {
  /// For two segments of a bead that was learnt from, the target tokens that something explains, by their place, and
  /// what that is worth with the bead left out.
  func leftOut(
    _ bead: TrainingBead, number: Int, _ source: [Int32], _ target: [Int32]
  ) -> [(place: Int, gain: Float)] {
    let shares = lexicon.leftOut(bead, number: number)
    let count = bead.target.words.count
    let rows = source.map { bead.source.place(of: $0) * count }
    return target.enumerated().map { place, token in
      let column = bead.target.place(of: token)
      return (place, factors[Int(token)] * rows.reduce(0) { $0 + shares[$1 + column] })
    }
  }
}
