import CommandLineTool
import Testing

@Suite("The parser follows the conventions of GNU command lines")
struct ConventionTests {
  /// A command line, and the property of `Lookup` that shows how it was understood.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let property: @Sendable (Lookup) -> String
    let expected: String

    init(_ purpose: String, _ line: String, _ expected: String, _ property: @escaping @Sendable (Lookup) -> String) {
      testDescription = purpose
      self.line = line
      self.property = property
      self.expected = expected
    }
  }

  @Test(
    "Each way to write a parameter is understood",
    arguments: [
      Case("a value after an equals sign", "--limit=7", "7") { "\($0.limit)" },
      Case("a value as the next word", "--limit 7", "7") { "\($0.limit)" },
      Case("a short option with its value attached", "-m7", "7") { "\($0.limit)" },
      Case("a short option with its value as the next word", "-m 7", "7") { "\($0.limit)" },
      Case("a short option with an equals sign", "-m=7", "7") { "\($0.limit)" },
      Case("clustered flags", "-an", "true true") { "\($0.all) \($0.dryRun)" },
      Case("a cluster that ends with a value attached", "-anm7", "true true 7") {
        "\($0.all) \($0.dryRun) \($0.limit)"
      },
      Case("a cluster that ends with an option, then its value", "-anm 7", "true true 7") {
        "\($0.all) \($0.dryRun) \($0.limit)"
      },
      Case("a flag by its long name", "--dry-run", "true") { "\($0.dryRun)" },
      Case("a flag not given", "", "false") { "\($0.dryRun)" },
      Case("a flag that starts as true", "", "true") { "\($0.color)" },
      Case("a flag turned off", "--no-color", "false") { "\($0.color)" },
      Case("the last of a flag and its inversion wins", "--no-color --color", "true") { "\($0.color)" },
      Case("an abbreviated flag", "--dry", "true") { "\($0.dryRun)" },
      Case("an abbreviated option with a value", "--lim=7", "7") { "\($0.limit)" },
      Case("an abbreviated inversion", "--no-c", "false") { "\($0.color)" },
      Case("a hidden flag in full", "--trace", "true") { "\($0.trace)" },
      Case("an abbreviation that only a hidden flag shares", "--t=x", "x") { $0.tag.joined() },
      Case("an option of a group", "--file=w.db", "w.db") { $0.store.file ?? "nil" },
      Case("an option of a group by its letter", "-fw.db", "w.db") { $0.store.file ?? "nil" },
      Case("a flag of a group", "--read-only", "true") { "\($0.store.readOnly)" },
      Case("an optional value not given", "", "nil") { $0.store.file ?? "nil" },
      Case("the last value wins", "--limit 7 --limit=8 -m9", "9") { "\($0.limit)" },
      Case("a repeated option keeps all values in order", "--tag b -ta --tag=b", "b,a,b") {
        $0.tag.joined(separator: ",")
      },
      Case("an empty value", "--tag=", "[\"\"]") { "\($0.tag)" },
      Case("a value that contains an equals sign", "--tag=a=b", "a=b") { $0.tag.joined() },
      Case("a negative number as a value", "--bias -1.5", "-1.5") { "\($0.bias)" },
      Case("a negative number that starts with its point", "--bias -.5", "-0.5") { "\($0.bias)" },
      Case("a negative number as an operand", "-5", "-5") { $0.text ?? "nil" },
      Case("an empty value of a short option", "-t=", "[\"\"]") { "\($0.tag)" },
      Case("a value of a short option that contains an equals sign", "-ta=b", "a=b") { $0.tag.joined() },
      Case("a value that begins with a combining mark", "--tag=\u{301}a", "\u{301}a") { $0.tag.joined() },
      Case("a value of a short option that begins with a combining mark", "-t\u{301}a", "\u{301}a") { $0.tag.joined() },
      Case("a number with a letter", "-5th", "-5th") { $0.text ?? "nil" },
      Case("three hyphens", "---", "---") { $0.text ?? "nil" },
      Case("a hyphen as an operand", "-", "-") { $0.text ?? "nil" },
      Case("a hyphen as a value", "--file -", "-") { $0.store.file ?? "nil" },
      Case("a value that begins with a hyphen after an equals sign", "--tag=--all", "--all") { $0.tag.joined() },
      Case("an operand that looks like an option behind two hyphens", "-- --all", "--all false") {
        "\($0.text ?? "nil") \($0.all)"
      },
      Case("two hyphens behind two hyphens", "-- --", "--") { $0.text ?? "nil" },
      Case("an operand between options", "-a tree -n", "tree true true") {
        "\($0.text ?? "nil") \($0.all) \($0.dryRun)"
      },
      Case("a choice", "--format jsonl", "jsonl") { "\($0.form)" },
      Case("a choice not given", "", "text") { "\($0.form)" },
      Case("a value of a type of its own", "--min 85", "85") { "\($0.min.value)" },
    ])
  func convention(_ sample: Case) throws {
    let program = Program(Sample.self, version: "1")
    let lookup = try #require(
      program.outcome(of: ["lookup", "--from", "en"] + words(sample.line)).command as? Lookup)
    #expect(sample.property(lookup) == sample.expected)
  }

  @Test("Letters outside ASCII pass unharmed")
  func nonASCII() throws {
    let lookup = try #require(outcome("lookup", "--from=uk", "-tїжа", "дерево і ліс").command as? Lookup)
    #expect(lookup.tag == ["їжа"])
    #expect(lookup.text == "дерево і ліс")
  }

  @Test("A text that begins with a dash and a space is an operand", arguments: ["- Yes, he said.", "-- Yes."])
  func dash(text: String) throws {
    let lookup = try #require(outcome("lookup", "--from=en", text).command as? Lookup)
    #expect(lookup.text == text)
  }

  @Test("A repeating operand takes all words")
  func repeatingOperand() throws {
    let add = try #require(outcome("add", "a", "--", "-b", "c").command as? Add)
    #expect(add.files == ["a", "-b", "c"])
  }

  @Test("Operands are filled in order, and one with a default may be left out")
  func operandWithDefault() throws {
    let find = try #require(outcome("terms", "find", "oak", "3").command as? Terms.Find)
    #expect((find.term, find.times) == ("oak", 3))
    let once = try #require(outcome("terms", "find", "oak").command as? Terms.Find)
    #expect((once.term, once.times) == ("oak", 1))
  }

  @Test("Options and operands mean the same in any order")
  func anyOrder() throws {
    let parts = [["-n"], ["-m", "7"], ["--from", "en"], ["--tag=a"], ["-5"], ["--no-color"]]
    let program = Program(Sample.self, version: "1")
    for order in Self.permutations(of: parts) {
      let words = order.flatMap(\.self)
      let lookup = try #require(program.outcome(of: ["lookup"] + words).command as? Lookup, "\(words)")
      #expect((lookup.dryRun, lookup.limit, lookup.from) == (true, 7, "en"), "\(words)")
      #expect((lookup.tag, lookup.text, lookup.color) == (["a"], "-5", false), "\(words)")
    }
  }

  private static func permutations<Element>(of elements: [Element]) -> [[Element]] {
    guard !elements.isEmpty else { return [[]] }
    return elements.indices.flatMap { index in
      var others = elements
      let first = others.remove(at: index)
      return permutations(of: others).map { [first] + $0 }
    }
  }

  @Test("Two command lines share nothing")
  func noSharedState() throws {
    let first = try #require(outcome("lookup", "--from=en", "-m1").command as? Lookup)
    let second = try #require(outcome("lookup", "--from=de").command as? Lookup)
    #expect((first.from, first.limit) == ("en", 1))
    #expect((second.from, second.limit) == ("de", 5))
  }
}

extension Outcome {
  /// The command to run, if that is the outcome.
  var command: (any Command)? {
    if case .run(let command) = self { command } else { nil }
  }

  /// The error, if that is the outcome.
  var error: UsageError? {
    if case .usage(let error, _) = self { error } else { nil }
  }

  /// The help page, if that is the outcome.
  var help: String? {
    if case .help(let text) = self { text } else { nil }
  }
}
