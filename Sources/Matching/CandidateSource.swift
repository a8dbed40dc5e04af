/// Whoever keeps the units, as far as matching asks it.
///
/// Sources are streamed first; translations are asked for afterwards and only for the best of them.
package protocol CandidateSource {
  /// Hands over the sources that serve a request, in any order.
  ///
  /// Several queries are answered in one pass, so that a memory without an index is read once for a whole document.
  ///
  /// - Parameters:
  ///   - request: Languages and statuses: a unit without such a translation is to be left out.
  ///   - queries: What is looked for. A memory with an index may leave out whatever cannot reach the minimum for any
  ///     query; one without may leave out nothing, or what lies outside every `lengths(reaching:)`.
  ///   - minimum: The lowest percentage that counts.
  ///   - body: Takes one candidate.
  func forEachCandidate(
    _ request: CandidateRequest, for queries: [Query], minimum: Int, _ body: (Candidate) throws -> Void) throws

  /// The translations of some units that serve a request.
  func targets(of units: [Int], _ request: CandidateRequest) throws -> [CandidateTarget]
}
