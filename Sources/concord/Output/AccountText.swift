import Interchange
import TranslationMemory

extension ImportAccount {
  /// The account for people, `verb` being what was done with new units, such as `added`.
  func text(_ verb: String = "added") -> String {
    let noun = holdsConcepts ? "concept" : "unit"
    let skippedCount = skipped.reduce(0) { $0 + $1.count }
    var text = "\(file): \(read) read, \(added) \(verb), "
    if verb == "added" { text += "\(merged) merged, " }
    text += "\(skippedCount) skipped\n"
    for skip in skipped { text += "  \(skip.count.of(noun)) skipped: \(skip.reason), first at \(skip.first)\n" }
    if conflicts > 0 { text += "  \(conflicts.of("added unit")) with another translation than the memory has\n" }
    if untranslated > 0 { text += "  \(untranslated) without translation\n" }
    if omittedFaults > 0 { text += "  \(omittedFaults.of("more fault")) not shown\n" }
    return text
  }

  /// The account as `import --format json` writes it.
  var json: JSONValue {
    [
      "read": .int(read), "added": .int(added), "merged": .int(merged),
      "skipped": .array(
        skipped.map { ["reason": .string($0.reason), "count": .int($0.count), "first": .string("\($0.first)")] }),
    ]
  }
}
