/// The terms as paths of words: terms that begin alike share their beginning, so that a text is read once for all.
struct TermTrie: Sendable {
  private var children: HashIndex
  /// For each node the number of its first entry, and for each entry that of the next one at its node; -1 for none.
  private var first: [Int32] = [-1]
  private var next: [Int32] = []

  /// The node of nothing read.
  static let root: UInt32 = 0

  /// Makes an empty trie with room for about so many words of terms.
  init(capacity: Int) { children = HashIndex(capacity: capacity) }

  /// Adds the path of an entry; entries are numbered in the order they are added.
  mutating func add(_ words: [UInt32]) {
    var node = Self.root
    for word in words {
      let child = children.value(for: Self.key(node, word), orPut: UInt32(first.count))
      if Int(child) == first.count { first.append(-1) }
      node = child
    }
    next.append(first[Int(node)])
    first[Int(node)] = Int32(next.count - 1)
  }

  /// The node behind another one and a word.
  @inline(__always)
  func child(of node: UInt32, _ word: UInt32) -> UInt32? { children[Self.key(node, word)] }

  /// Hands over the entries that end at a node.
  @inline(__always)
  func forEachEntry(at node: UInt32, _ body: (Int) -> Void) {
    var entry = first[Int(node)]
    while entry >= 0 {
      body(Int(entry))
      entry = next[Int(entry)]
    }
  }

  private static func key(_ node: UInt32, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }
}
