/// What a look-up wants of a segment, as an upper bound that the index can tell before the segment is read.
///
/// The index hands out every segment whose score can reach the minimum, and misses none, for every score that is at
/// most
///
///     floor(w · (1 − D/N) + c · (1 − E/M))
///
/// where D is the edit distance between the words of both texts and N the number of words of the longer, E the edit
/// distance between their characters and M the number of characters of the longer, and w + c = 100.
///
/// **Keys.** A key is a function of a word. Rename each word of both texts by its key: every list of edits that turns
/// one text into the other turns the renamed one into the renamed other, so the distance d between keys is at most D,
/// and N is the same. A coarser key only lowers d.
///
/// **Words.** A list of edits leaves N − D words of the longer text in place, each equal to a word of the other. So
/// the texts share at least N − d ≥ N − D words as bags, and a bag is a set once the k-th occurrence of a word is an
/// element of its own. Of the elements of the query some are counted in a segment; those that were not may all be there.
///
/// **Letters.** Put characters into classes. An edit takes away one of the surplus of one text, one of that of the
/// other, or one of both, so E is at least the greater surplus: (Σ|xᵢ − yᵢ| + |n − m|)/2 over the counts x and y. Counts
/// are kept modulo 16, and the shorter way around from one to the other is at most |xᵢ − yᵢ|.
///
/// **Lengths.** A segment that shares at most i of the query's n words can reach the minimum s only if
/// w · i/n + c · M′/M ≥ s with M′ the shorter length; M′/M ≥ (s − w · i/n)/c =: ρ. So only the segments of ρ·L to L/ρ
/// characters count: one contiguous range, since segments are numbered in the order of their lengths, and none once
/// ρ > 1. With i the number of the query's words that occur at all, that is where words are counted; with i the number
/// of its frequent words and a few more, where these are.
///
/// Each of these is at least what the score makes of the same N and M, in whole numbers and rounded down the same way.
/// The penalties of a score only lower it.
package struct Bound: Hashable, Sendable {
  /// What the share of words that stay counts for, in a hundred.
  package var wordWeight: Int
  /// What the share of characters that stay counts for, in a hundred.
  package var letterWeight: Int

  /// Half words, half characters.
  package static let mean = Bound(wordWeight: 50, letterWeight: 50)
  /// Characters alone.
  package static let characters = Bound(wordWeight: 0, letterWeight: 100)

  /// The most that texts can reach whose longer one has so many words and characters, of which so many differ at
  /// least.
  func percent(words: Int, differing wordDistance: Int, characters: Int, differing letterDistance: Int) -> Int {
    guard words > 0, characters > 0 else { return 100 }
    let wordPart = wordWeight * (words - wordDistance) * characters
    let letterPart = letterWeight * (characters - letterDistance) * words
    return (wordPart + letterPart) / (words * characters)
  }

  /// The lengths of segments that can reach a minimum with a text of some length though they share no more than
  /// `shared` of `count` words; `nil` where none can.
  func lengths(of length: Int, sharing shared: Int, of count: Int, minimum: Int) -> ClosedRange<Int>? {
    let wanted = minimum * count - wordWeight * shared
    let weight = letterWeight * count
    guard wanted > 0 else { return 0...Int(UInt32.max) }
    guard wanted <= weight else { return nil }
    return (length * wanted + weight - 1) / weight...min(Int(UInt32.max), length * weight / wanted)
  }
}
