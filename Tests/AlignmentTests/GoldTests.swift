import FoundationEssentials
import TestSupport
import Testing
import Translation

@testable import Alignment

/// Gold alignments beside the repository, in `../shared/data/alignment/dev`; not part of it.
private enum Gold {
  static let folder = Repository.shared + "/data/alignment/dev"

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

  /// The first twenty documents of a set, as paths without their endings; without those that are known only in
  /// blocks of several sentences.
  static func documents(of set: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(set)").filter { $0.hasSuffix(".gold") }.sorted()
      .map { "\(folder)/\(set)/\($0.dropLast(5))" }
      .filter { document in !lines("\(document).gold").contains { $0.hasSuffix("coarse") } }.prefix(20).map(\.self)
  }

  static func lines(_ path: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }

  static func segments(_ document: String, _ text: String, _ paragraphs: String) -> [Segment] {
    let blocks = lines("\(document).\(paragraphs)").compactMap { Int($0) }
    return lines("\(document).\(text)").enumerated().map { index, line in
      Segment(InlineText(line), block: index < blocks.count ? blocks[index] : 0, kind: .paragraph, range: 0..<0)
    }
  }

  /// Beads as pairs of lists; one-sided ones with one segment each.
  static func beads(_ document: String) -> [[[Int]]] {
    lines("\(document).gold").flatMap { line in
      let sides = line.split(separator: ":").map { side in
        side.split { !$0.isNumber }.compactMap { Int($0) }
      }
      return sides.count < 2 ? [] : split(sides[0], sides[1])
    }
  }

  static func split(_ source: [Int], _ target: [Int]) -> [[[Int]]] {
    source.isEmpty || target.isEmpty ? source.map { [[$0], []] } + target.map { [[], [$0]] } : [[source, target]]
  }
}

@Suite("Gold alignments", .enabled(if: Gold.isPresent, "no gold alignments beside the repository"))
struct GoldTests {
  /// A set with the strict F1 that must be reached.
  struct Goal: CustomTestStringConvertible, Sendable {
    var set: String
    var strict: Double
    var testDescription: String { "\(set) \(strict)" }
  }

  static let goals = [
    Goal(set: "udhr.en-ru", strict: 1), Goal(set: "debian.en-ru", strict: 0.985),
    Goal(set: "ntrex-nat.en-pl", strict: 0.985), Goal(set: "ntrex-hard.en-fr", strict: 0.87),
  ]

  @Test("Strict F1 on real texts does not fall below the floor", arguments: goals)
  func strictF1(_ goal: Goal) throws {
    var (found, right, wanted, recalled) = (0, 0, 0, 0)
    for document in try Gold.documents(of: goal.set) {
      let gold = Set(Gold.beads(document))
      let beads = Aligner().align(
        Gold.segments(document, "src", "spar"), Gold.segments(document, "tgt", "tpar"))
      let system = beads.flatMap { Gold.split(Array($0.source), Array($0.target)) }
      found += system.count
      right += system.count { gold.contains($0) }
      // As the field counts: recall leaves beads without a partner out.
      wanted += gold.count { !$0[0].isEmpty && !$0[1].isEmpty }
      recalled += Set(system).count { !$0[0].isEmpty && !$0[1].isEmpty && gold.contains($0) }
    }
    let (precision, recall) = (Double(right) / Double(found), Double(recalled) / Double(wanted))
    let score = 2 * precision * recall / (precision + recall)
    #expect(found > 0)
    #expect(score >= goal.strict)
  }
}
