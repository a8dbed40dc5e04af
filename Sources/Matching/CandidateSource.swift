/// Whoever keeps the units, as far as matching asks it.
///
/// Sources are streamed first; translations are asked for afterwards and only for the best of them.
package protocol CandidateSource {
  /// Whether candidates are found by an index, so that a high minimum makes a search cheap.
  var isIndexed: Bool { get }

  /// Hands over the sources that serve a request, in any order.
  ///
  /// Several queries are answered in one pass, so that a memory without an index is read once for a whole document.
  ///
  /// - Parameters:
  ///   - request: Languages, statuses and releases: a unit without such a translation is to be left out.
  ///   - queries: What is looked for. A memory with an index may leave out whatever cannot reach the minimum.
  ///   - minimum: The lowest percentage that counts, 1 to 100.
  ///   - body: Takes one candidate with the places of the queries that it is for, and returns the percentage that
  ///     others must reach, at least, to count for the last of these queries: the minimum, or more.
  func forEachCandidate(
    _ request: CandidateRequest, for queries: [Query], minimum: Int,
    _ body: (_ candidate: Candidate, _ queries: Range<Int>) throws -> Int) throws

  /// The translations of some units that serve a request.
  func targets(of units: [Int], _ request: CandidateRequest) throws -> [CandidateTarget]

  /// The source segments around a unit in its release; `nil` for a free-standing unit.
  func neighbours(of unit: Int, _ request: CandidateRequest) throws -> Neighbours?
}
