import TestSupport
import Testing
import Translation

@testable import Alignment

@Suite("Rows")
struct RowsTests {
  private let english = [
    "The court in Minsk freed Ivan Petrov on 7 April.", "He had spent 212 days in prison.",
    "His lawyer Anna Kowalska called it a first step.", "See https://example.org/77 for the documents.",
  ]
  private let russian = [
    "7 апреля суд в Минске освободил Ивана Петрова.", "Он провёл в тюрьме 212 дней.",
    "Его адвокат Анна Ковальская назвала это первым шагом.", "Документы: https://example.org/77.",
  ]
  private let polish = [
    "7 kwietnia sąd w Mińsku zwolnił Iwana Pietrowa.", "Spędził w więzieniu 212 dni.",
    "Jego adwokat Anna Kowalska nazwała to pierwszym krokiem.", "Dokumenty: https://example.org/77.",
  ]

  /// Rows as `0|0,1|`: the versions' segments, parted by bars.
  private func rows(_ versions: [[String]]) -> [String] {
    Aligner.rows(of: versions.map { segments($0) }).map { row in
      row.groups.map { $0.map(String.init).joined(separator: ",") }.joined(separator: "|")
    }
  }

  @Test("Versions that agree make one row a sentence")
  func agreement() {
    #expect(rows([english, russian, polish]) == ["0|0|0", "1|1|1", "2|2|2", "3|3|3"])
  }

  @Test("A sentence that two versions join makes one row of both for all")
  func joined() {
    var target = polish
    target[0] = "7 kwietnia sąd w Mińsku zwolnił Iwana Pietrowa, który spędził w więzieniu 212 dni."
    target.remove(at: 1)
    #expect(rows([english, russian, target]) == ["0,1|0,1|0", "2|2|1", "3|3|2"])
  }

  @Test("A version that lacks a sentence is missing from its row alone")
  func omission() {
    var target = polish
    target.remove(at: 2)
    #expect(rows([english, russian, target]) == ["0|0|0", "1|1|1", "2|2|", "3|3|2"])
    #expect(rows([target, english, russian]) == ["0|0|0", "1|1|1", "|2|2", "2|3|3"])
  }

  @Test("What only one version has is a row of its own, in its place")
  func extra() {
    var target = polish
    target.insert("Redakcja dodaje, że minister Nowak odmówił odpowiedzi na 15 pytań.", at: 2)
    #expect(rows([english, russian, target]) == ["0|0|0", "1|1|1", "||2", "2|2|3", "3|3|4"])
  }

  @Test("No version, one version and empty versions are sane")
  func edges() {
    #expect(rows([]) == [])
    #expect(rows([["A.", "B."]]) == ["0", "1"])
    #expect(rows([[], []]) == [])
    #expect(rows([[], ["A.", "B."], []]) == ["|0|", "|1|"])
  }

  @Test("Whatever the beads, every segment is in one row and rows keep every version's order (seed 9)")
  func everySegmentOnce() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<200 {
      let counts = (0..<(1 + random.below(4))).map { _ in random.below(7) }
      let beads = counts.indices.map { first in
        counts.indices.map { second in first == second ? [] : randomBeads(counts[first], counts[second], &random) }
      }
      let rows = RowBuilder(counts, beads, pivot: random.below(counts.count)).rows
      for version in counts.indices {
        #expect(rows.flatMap { Array($0.groups[version]) } == Array(0..<counts[version]))
      }
      #expect(rows.allSatisfy { !$0.versions.isEmpty })
    }
  }

  /// Beads of one segment on each side with their confidence.
  private func beads(_ links: [(Int, Int, Double)]) -> [Bead] {
    links.map { Bead(source: $0.0..<($0.0 + 1), target: $0.1..<($0.1 + 1), confidence: $0.2) }
  }

  /// The rows of three versions, given the sure beads of the first and second, first and third, second and third.
  private func rows(
    _ counts: [Int], _ pairs: [[(Int, Int, Double)]]
  ) -> [String] {
    let beads = pairs.map { self.beads($0) }
    let all = [
      [[], beads[0], beads[1]], [beads[0].map(\.mirrored), [], beads[2]],
      [beads[1].map(\.mirrored), beads[2].map(\.mirrored), []],
    ]
    return RowBuilder(counts, all, pivot: 0).rows.map { row in
      row.groups.map { $0.map(String.init).joined(separator: ",") }.joined(separator: "|")
    }
  }

  @Test("What the pivot cannot tell of a version, another version tells")
  func told() {
    #expect(
      rows([2, 2, 2], [[(0, 0, 0.9), (1, 1, 0.9)], [(0, 0, 0.9)], [(0, 0, 0.9), (1, 1, 0.8)]]) == [
        "0|0|0", "1|1|1",
      ])
  }

  @Test("A version that another one speaks louder against than the pivot for is left out")
  func contradicted() {
    let loud = rows([1, 1, 2], [[(0, 0, 0.95)], [(0, 0, 0.6)], [(0, 1, 0.95)]])
    #expect(loud == ["0|0|", "||0", "||1"])
    let quiet = rows([1, 1, 2], [[(0, 0, 0.95)], [(0, 0, 0.8)], [(0, 1, 0.6)]])
    #expect(quiet == ["0|0|0", "||1"])
  }

  private func randomBeads(_ source: Int, _ target: Int, _ random: inout SeededRandom) -> [Bead] {
    var beads: [Bead] = []
    var (i, j) = (random.below(2), random.below(2))
    while true {
      let (a, b) = (i + 1 + random.below(2), j + 1 + random.below(2))
      guard a <= source, b <= target else { return beads }
      beads.append(Bead(source: i..<a, target: j..<b, confidence: 0.9))
      (i, j) = (a + random.below(2), b + random.below(2))
    }
  }
}
