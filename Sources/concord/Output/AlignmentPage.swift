import Files
import Languages
import Translation
import TranslationMemory

/// Aligned sentences as a page that needs no other file: doubtful rows shaded, light and dark, for screen and paper.
struct AlignmentPage {
  private let aligned: AlignedDocuments
  private let rows: [AlignedDocuments.Row]

  /// Lays out some rows of an alignment.
  init(_ aligned: AlignedDocuments, _ rows: [AlignedDocuments.Row]) {
    self.aligned = aligned
    self.rows = rows
  }

  /// The page.
  var html: String {
    let names = [aligned.sourcePath, aligned.targetPath].map { Markup.escaped(FileSystem.name(of: $0)) }
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(names[0]) – \(names[1])</title>
      <style>
      \(AlignmentPageParts.style)
      </style>
      </head>
      <body>
      <header>
      <h1>\(names[0]) <span class="arrow">→</span> \(names[1])</h1>
      <p>\(summary)</p>
      \(aligned.isTranslation ? "" : "<p class=\"alarm\">These texts seem to be no translations of each other.</p>\n")\
      \(AlignmentPageParts.toolbar)
      </header>
      <main>
      <table>
      <thead><tr><th scope="col">Row</th><th scope="col">Sure</th>\(heading(aligned.sourceLanguage, "Source"))\
      \(heading(aligned.targetLanguage, "Target"))</tr></thead>
      <tbody>
      \(rows.map(row).joined())</tbody>
      </table>
      <p id="none" hidden>No rows of this kind.</p>
      </main>
      <script>
      \(AlignmentPageParts.script)
      </script>
      </body>
      </html>

      """
  }

  private var summary: String {
    let doubtful = rows.count { !$0.isOneSided && $0.isDoubtful }
    let alone = rows.count { $0.isOneSided }
    return "\(rows.count.of("row")), \(doubtful) doubtful, \(alone) on one side only"
  }

  private func heading(_ language: Language?, _ fallback: String) -> String {
    "<th scope=\"col\">\(Markup.escaped(language?.tag ?? fallback))</th>"
  }

  private func row(_ row: AlignedDocuments.Row) -> String {
    var kinds = [row.isOneSided ? "alone" : row.isDoubtful ? "doubtful" : "sure"]
    if row.beginsParagraph { kinds.append("first") }
    if row.kind == .heading || row.kind == .note { kinds.append(row.kind.rawValue) }
    let percent = Int(row.confidence * 100)
    return "<tr id=\"row-\(row.number)\" class=\"\(kinds.joined(separator: " "))\" style=\"--doubt:\(100 - percent)\">"
      + "<th scope=\"row\">\(row.number)</th><td class=\"confidence\">\(percent)\u{202F}%</td>"
      + cell(row.sourceContent, aligned.sourceLanguage, "source")
      + cell(row.targetContent, aligned.targetLanguage, "target") + "</tr>\n"
  }

  private func cell(_ content: InlineText, _ language: Language?, _ side: String) -> String {
    let tag = language.map { " lang=\"\(Markup.escaped($0.tag))\"" } ?? ""
    if content.text.isEmpty { return "<td class=\"missing\">no counterpart</td>" }
    return "<td\(tag) dir=\"auto\">\(Markup.text(content))</td>"
  }
}

extension AlignedDocuments.Row {
  /// Whether the row should be looked at.
  fileprivate var isDoubtful: Bool { confidence < Memory.doubtfulConfidence }
}

/// Text as HTML.
private enum Markup {
  /// A text with the characters that mean something to HTML made safe.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text with the marks of its notes raised; other codes are left out.
  static func text(_ content: InlineText) -> String {
    let scalars = Array(content.text.unicodeScalars)
    var (result, start) = ("", 0)
    for code in content.codes where code.kind == .noteReference && (start...scalars.count).contains(code.at) {
      result += escaped(String(String.UnicodeScalarView(scalars[start..<code.at])))
      result += "<sup>\(escaped(code.label))</sup>"
      start = code.at
    }
    return result + escaped(String(String.UnicodeScalarView(scalars[start...])))
  }
}
