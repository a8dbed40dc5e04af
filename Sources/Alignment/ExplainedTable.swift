/// For each cell of a band how well the tokens of its target segment are explained by the source segments that end
/// there.
///
/// A number is the sum over the tokens of ln(1 + κ/(1-κ) · p(t | source) / p(t)); with the losses of the tokens that
/// is the logarithm of how much likelier they are beside the source than anywhere.
struct ExplainedTable {
  /// Five numbers a cell: by the last one to five source segments.
  private(set) var scores: [Float]

  /// Explains a band.
  ///
  /// - Parameters:
  ///   - model: The words.
  ///   - source: The tokens of each source segment.
  ///   - beads: For each source segment the number of the bead that it was learnt from in, or -1.
  ///   - target: The target.
  /// - Complexity: O(*cells* · tokens in a segment).
  init(_ model: WordModel, _ source: [[Int32]], _ beads: [Int32], _ target: ExplainedText, _ band: Band) {
    scores = Array(repeating: 0, count: BeadShape.largest * band.count)
    var likelier = Array(repeating: Float(0), count: model.lexicon.background.count)
    var occurrences = Array(repeating: Float(0), count: model.lexicon.masses.count)
    var unlearnt = Array(repeating: Float(0), count: target.tokens.reduce(1) { max($0, $1.count) })
    var rows: [Row] = []
    var sums = Array(repeating: Float(0), count: target.tokens.reduce(1) { max($0, $1.count) })
    for i in band.rows.indices.dropFirst() {
      var row = Row(first: max(1, band.rows[i].lowerBound), count: source[i - 1].count)
      model.add(source[i - 1], without: beads[i - 1] < 0 ? nil : Int(beads[i - 1]), to: &likelier)
      for token in source[i - 1] { occurrences[Int(token)] += 1 }
      let columns = row.first..<max(row.first, band.rows[i].upperBound + 1)
      for j in columns {
        if target.beads[j - 1] != beads[i - 1] {
          for lesson in target.lessons[j - 1] where occurrences[Int(lesson.word)] > 0 {
            let times = occurrences[Int(lesson.word)]
            for (place, loss) in lesson.losses.enumerated() { unlearnt[place] += times * loss }
          }
        }
        for (place, token) in target.tokens[j - 1].enumerated() {
          let sum = likelier[Int(token)] - unlearnt[place]
          unlearnt[place] = 0
          if sum > 0 { row.add(place, sum * target.factors[j - 1][place]) }
        }
        row.close()
      }
      model.clear(source[i - 1], in: &likelier)
      for token in source[i - 1] { occurrences[Int(token)] = 0 }
      rows.append(row)
      if rows.count > BeadShape.largest { rows.removeFirst() }
      for j in columns { Self.sumUp(rows, j, &sums, into: &scores, at: BeadShape.largest * band.cell(i, j)) }
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
