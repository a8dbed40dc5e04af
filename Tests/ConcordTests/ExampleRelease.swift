import Files
import Interchange
import Testing

/// The example release, and the memory that it makes.
enum ExampleRelease {
  /// The languages of its versions, in the order in which they are added.
  static let languages = ["en", "pl", "ru", "uk", "fr", "de"]
  /// The units of its memory: 36 sentences in eleven paragraphs, headline, dateline, heading, the line that announces
  /// the contacts, three contacts and three notes.
  static let unitCount = 46
  /// The command that stores all versions under the name `lantern`.
  static let addition = "concord add --name lantern " + languages.map { "release.\($0).txt" }.joined(separator: " ")

  /// The bytes of a memory with the starter glossary and all versions approved, made once.
  static func approvedMemory() throws -> [UInt8] { try approved.get() }

  /// The texts of that memory, unit by unit, by language.
  static func approvedTexts() throws -> [[String: String]] { try texts.get() }

  /// The texts in one language, in the order of the release.
  static func approvedTexts(in language: String) throws -> [String] {
    try approvedTexts().map { try #require($0[language]) }
  }

  private static let approved = Swift.Result {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    _ = try tool.shell("concord init && \(addition) --status approved")
    return try FileBytes.all("\(tool.folder)/.concord/memory.sqlite")
  }

  private static let texts = Swift.Result {
    let tool = try Tool(withMemory: approvedMemory())
    defer { tool.remove() }
    return try tool("review", "list", "--format", "jsonl").objects.map { unit in
      var texts: [String: String] = [:]
      for text in unit["texts"]?.array ?? [] { texts[text["language"]?.string ?? ""] = text["text"]?.string }
      return texts
    }
  }
}

extension Tool {
  /// Makes a folder with a memory in it, and perhaps a copy of the example release.
  init(withMemory bytes: [UInt8], example: Bool = false) throws {
    try self.init(withExample: example)
    try FileSystem.makeFolder("\(folder)/.concord")
    try write(bytes, to: ".concord/memory.sqlite")
  }

  /// What is in the memory, but for its size on the disk.
  func contents(of memory: String = "") throws -> [JSONValue.Member] {
    let option = memory.isEmpty ? "" : " --memory \(memory)"
    let outcome = try shell("concord stats --format json\(option)")
    try #require(outcome.code == 0, "\(outcome.complaints)")
    return try #require(JSONValue(parsing: outcome.output).members).filter { $0.name != "bytes" }
  }

  /// The look-up of lines of text.
  func lookup(_ queries: [String], _ source: String, _ target: String, _ options: String...) throws -> [Answer] {
    let input = Array(queries.map { $0 + "\n" }.joined().utf8)
    let words = ["lookup", "--from", source, "--to", target, "--format", "jsonl"] + options + ["-"]
    let outcome = try Subprocess(Self.binary, words, in: folder, environment: Self.environment).run(input: input)
    try #require(outcome.code == 0, "\(String(decoding: outcome.complaints, as: UTF8.self))")
    return try String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map {
      try Answer(JSONValue(parsing: String($0)))
    }
  }
}

extension Tool.Outcome {
  /// The objects of `jsonl` output.
  var objects: [JSONValue] {
    get throws { try output.split(separator: "\n").map { try JSONValue(parsing: String($0)) } }
  }
}

/// What `lookup` answers to one query, as far as tests ask.
struct Answer: Hashable {
  /// The best match.
  struct Match: Hashable {
    var score: Int
    var kind: String
    var source: String
    var target: String
    var status: String
    var unit: Int
    var differences: [String]
  }

  /// The query.
  var query: String
  /// The matches, best first.
  var matches: [Match]

  /// Reads a line of output.
  init(_ value: JSONValue) throws {
    query = try #require(value["query"]?.string)
    matches = try #require(value["matches"]?.array).map { match in
      Match(
        score: try #require(match["score"]?.int), kind: try #require(match["kind"]?.string),
        source: try #require(match["source"]?.string), target: try #require(match["target"]?.string),
        status: try #require(match["status"]?.string), unit: try #require(match["unit"]?.int),
        differences: try #require(match["differences"]?.array).compactMap(\.string))
    }
  }
}
