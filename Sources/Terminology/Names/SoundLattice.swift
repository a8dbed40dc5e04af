internal import Text

/// All ways to read a name aloud: a graph whose paths are sequences of sounds.
///
/// Nodes are numbered so that every arc leads to a greater number; the first is 0 and the last the end.
struct SoundLattice: Sendable {
  /// A step from a node to a later one.
  struct Arc: Sendable {
    /// Where it leads.
    var end: Int
    /// The sound; `nil` for a silent letter.
    var sound: Sound?
    /// What it costs to take it.
    var cost: Int

    /// What it costs where the other name has nothing in its place.
    var omission: Int { cost + (sound?.omission ?? 0) }

    /// What it costs beside a step of the other name; `nil` where one of them is silent.
    func distance(to other: Arc) -> Int? {
      guard let sound, let heard = other.sound else { return nil }
      return cost + other.cost + sound.distance(to: heard)
    }
  }

  /// The arcs of each node.
  private(set) var arcs: [[Arc]] = []
  /// The letters of the name.
  private(set) var length = 0
  /// The nodes behind the last letter and behind the three before it, the last first; at least four letters stand
  /// before each but the first.
  private(set) var ends: [Int] = []

  /// Reads a word.
  ///
  /// - Complexity: O(letters × letters of the longest spelling).
  init(_ word: String, _ table: SoundTable = .all) {
    let letters = [Self.edge] + word.wordForm.unicodeScalars.map(\.value).filter { $0 != 0x2D } + [Self.last]
    length = letters.count - 2
    let steps = Self.steps(of: letters, table)
    // Readings of several sounds pass through nodes of their own, which stand right behind the node they start from.
    var numbers: [Int] = []
    var next = 0
    for step in steps {
      numbers.append(next)
      next += 1 + step.reduce(0) { $0 + max(0, $1.reading.sounds.count - 1) }
    }
    numbers.append(next)
    ends = [next] + (1..<4).filter { length - $0 >= 4 }.map { numbers[length - $0] }
    arcs = Array(repeating: [], count: next + 1)
    for (place, step) in steps.enumerated() {
      var free = numbers[place] + 1
      for (end, reading) in step { add(reading, from: numbers[place], to: numbers[end], through: &free) }
    }
  }

  private mutating func add(_ reading: SoundTable.Reading, from start: Int, to end: Int, through free: inout Int) {
    guard let last = reading.sounds.last else {
      arcs[start].append(Arc(end: end, sound: nil, cost: reading.cost))
      return
    }
    var node = start
    var cost = reading.cost
    for sound in reading.sounds.dropLast() {
      arcs[node].append(Arc(end: free, sound: sound, cost: cost))
      (node, cost) = (free, 0)
      free += 1
    }
    arcs[node].append(Arc(end: end, sound: last, cost: cost))
  }

  private static let edge: UInt32 = 0x5E
  private static let last: UInt32 = 0x24

  /// For each letter the readings that begin with it, and the letter behind each.
  private static func steps(of letters: [UInt32], _ table: SoundTable) -> [[(end: Int, reading: SoundTable.Reading)]] {
    let count = letters.count - 2
    return (0..<count).map { place in
      var steps: [(end: Int, reading: SoundTable.Reading)] = []
      for length in 1...min(table.longest, count - place) {
        let spelling = letters[(place + 1)...(place + length)]
        var found = table.readings(of: spelling)
        if place + length == count { found += table.readings(of: letters[(place + 1)...(place + length + 1)]) }
        if place == 0 { found += table.readings(of: letters[0...length]) }
        steps += found.map { (place + length, $0) }
      }
      // A letter that no table knows sounds like nothing else.
      return steps.isEmpty ? [(place + 1, SoundTable.Reading(sounds: [Sound(letter: 0)], cost: 0))] : steps
    }
  }
}
