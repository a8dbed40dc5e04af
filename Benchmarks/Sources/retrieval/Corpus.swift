/// Segments to be stored and to be looked up.
struct Corpus {
  /// What is stored.
  var memory: [String]
  /// Segments that are not stored.
  let new: [String]
  /// Stored segments with an edit or two.
  let edited: [String]
  /// Stored segments.
  let same: [String]

  /// Cuts lines into a memory and queries.
  init(_ bytes: [UInt8], count: Int, queries: Int) {
    var lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    new = Array(lines.suffix(queries))
    lines.removeLast(min(queries, lines.count))
    var seed: UInt64 = 42
    func below(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    func edited(_ text: String, _ other: String) -> String {
      var words = text.split(separator: " ")
      let others = other.split(separator: " ")
      for _ in 0...below(3) {
        let place = below(words.count)
        switch below(3) {
        case 0: words[place] = others[below(others.count)]
        case 1: words.insert(others[below(others.count)], at: place)
        default: if words.count > 1 { words.remove(at: place) }
        }
      }
      return words.joined(separator: " ")
    }
    let own = lines.count
    if lines.count > count { lines.removeLast(lines.count - count) }
    while lines.count < count { lines.append(edited(lines[below(own)], lines[below(own)])) }
    memory = lines
    self.edited = (0..<queries).map { _ in edited(lines[below(lines.count)], lines[below(lines.count)]) }
    same = (0..<queries).map { _ in lines[below(lines.count)] }
  }
}
