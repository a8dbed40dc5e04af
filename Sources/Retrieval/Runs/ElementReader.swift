/// The elements of a run in the order of their keys, page by page.
struct ElementReader {
  private let head: RunHead
  private let store: any BlobStore
  private var next = 0
  private var page: PostingsPage?
  private var keys: [UInt64] = []
  private var place = 0

  /// Opens the first page.
  init(_ run: Run) throws {
    (head, store) = (run.head, run.store)
    try open()
  }

  /// The key of the element that is read; the largest number of all at the end.
  var key: UInt64 { place < keys.count ? keys[place] : .max }

  /// Whether all elements were read.
  var isAtEnd: Bool { place == keys.count }

  /// Where the element occurs.
  func entry() throws(RetrievalError) -> PostingsEntry {
    guard let page, !isAtEnd else { throw RetrievalError(.damaged, .postings, head.key(next)) }
    return try page.entry(place)
  }

  /// Goes on to the next element.
  mutating func advance() throws {
    place += 1
    if isAtEnd { try open() }
  }

  private mutating func open() throws {
    (page, keys, place) = (nil, [], 0)
    guard next < head.pages.count else { return }
    let page = try PostingsPage(try store.load(.postings, head.key(next)), head, head.key(next))
    (self.page, keys) = (page, page.keys)
    next += 1
  }
}
