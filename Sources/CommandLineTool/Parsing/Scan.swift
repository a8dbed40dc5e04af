/// One pass over the words of a command line, which tells options with their values from operands.
///
/// The conventions are those of POSIX.1-2024, Utility Syntax Guidelines (chapter 12.2), and of GNU `getopt_long`:
///
///     --min=70  --min 70  -m70  -m 70    a value
///     -anm 70                            flags in a cluster, the last letter may take a value
///     --mi 70                            an abbreviation, if only one option begins so
///     -                                  an operand (standard input)
///     -70  "- Yes."                      an operand or a value, since options begin with a letter
///     --                                 all that follows are operands
///
/// Reading goes on after the first error, so that a `--help` behind it is still seen.
struct Scan {
  /// The words given for each row of the table; `Flag.on` or `Flag.off` for a flag.
  private(set) var given: [Int: [String]] = [:]
  /// The operands in order.
  private(set) var operands: [String] = []
  /// The words not read, if the pass stopped at an operand.
  private(set) var rest: ArraySlice<String>
  /// The first thing that is wrong.
  private(set) var error: UsageError?
  private let table: ParameterTable

  /// Reads words, all of them or only up to and including the first operand.
  init(_ words: ArraySlice<String>, by table: ParameterTable, stopsAtOperand: Bool = false) {
    self.table = table
    rest = words
    var optionsHaveEnded = false
    while let word = rest.popFirst() {
      if !optionsHaveEnded && word == "--" {
        optionsHaveEnded = true
      } else if !optionsHaveEnded && Scan.looksLikeOption(word) {
        readOption(word)
      } else {
        operands.append(word)
        if stopsAtOperand { break }
      }
    }
  }

  /// Whether an option was given under whatever spelling.
  func isGiven(_ name: String) -> Bool {
    given.keys.contains { table.rows[$0].parameter.name == name }
  }

  private static func looksLikeOption(_ word: String) -> Bool {
    // Scalars, because a combining mark behind a hyphen or an equals sign would hide it in a Character.
    var scalars = word.unicodeScalars[...]
    guard scalars.popFirst() == "-" else { return false }
    if scalars.first == "-" { scalars.removeFirst() }
    return scalars.first?.properties.isAlphabetic ?? false
  }

  private mutating func readOption(_ word: String) {
    do throws(UsageError) {
      if word.hasPrefix("--") { try readLong(word) } else { try readCluster(word) }
    } catch {
      self.error = self.error ?? error
    }
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.unicodeScalars.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? String(parts[1]) : nil
    let name = try table.longName(String(parts[0]))
    let parameter = table.rows[name.row].parameter
    if parameter.kind == .option {
      let word = if let value { value } else { try nextValue(for: parameter) }
      record(word, at: name.row)
    } else if let value {
      throw UsageError(.unexpectedValue, "option '--\(name.text)' takes no value, got '\(value)'")
    } else {
      record(name.turnsOff ? Flag.off : Flag.on, at: name.row)
    }
  }

  private mutating func readCluster(_ word: String) throws(UsageError) {
    var letters = word.unicodeScalars.dropFirst()
    while let letter = letters.popFirst() {
      let row = try table.row(short: Character(letter), in: word)
      let parameter = table.rows[row].parameter
      guard parameter.kind == .option else {
        record(Flag.on, at: row)
        continue
      }
      let value = letters.isEmpty ? try nextValue(for: parameter) : String(letters)
      record(letters.first == "=" ? String(letters.dropFirst()) : value, at: row)
      return
    }
  }

  private mutating func record(_ word: String, at row: Int) {
    given[row, default: []].append(word)
  }

  private mutating func nextValue(for parameter: Parameter) throws(UsageError) -> String {
    let expected = "\(parameter.label) expects \(parameter.valueName)"
    guard let word = rest.first else { throw UsageError(.missingValue, "\(expected), but nothing follows") }
    guard word != "--", !Scan.looksLikeOption(word) else {
      let remedy = "write '--\(parameter.name)=\(word)' if that is the value"
      throw UsageError(.missingValue, "\(expected), got '\(word)'; \(remedy)")
    }
    rest.removeFirst()
    return word
  }
}
