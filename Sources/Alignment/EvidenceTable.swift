/// The pieces of evidence met so far, each with a number.
struct EvidenceTable {
  private struct Key: Hashable {
    var kind: Evidence
    var form: [UInt8]
  }

  /// The kinds by number.
  private(set) var kinds: [Evidence] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a piece of evidence, given to it now where it is new.
  ///
  /// Names and words share their numbers, so that a word may begin a sentence on one side only.
  mutating func number(_ kind: Evidence, _ form: [UInt8]) -> Int {
    let key = Key(kind: kind == .name ? .word : kind, form: form)
    if let number = numbers[key] {
      if kind == .name { kinds[number] = .name }
      return number
    }
    numbers[key] = kinds.count
    kinds.append(kind)
    return kinds.count - 1
  }
}
