internal import Text

/// Lays a text out as the quoted lines of a catalogue, as gettext's own writer does: a line for each line of the text,
/// no line over 79 columns where it can be broken at a space or between ideographs.
struct POWrapping {
  /// The columns that a line may take, quotes included.
  var width = 79
  /// What goes before each line, such as `#~ `.
  var lead = ""

  /// The lines behind a keyword, the keyword with them; one or more.
  ///
  ///     POWrapping().lines("msgid", "a\nb")   // msgid "", "a\n", "b", each but the first a quoted text
  func lines(_ keyword: String, _ text: String) -> [String] {
    let stretches = Self.stretches(text)
    let isShort = stretches.count == 1 && columns(lead + keyword) + 3 + stretches[0].columns <= width
    if stretches.isEmpty || isShort { return ["\(lead)\(keyword) \"\(stretches.first?.text ?? "")\""] }
    let room = width - 2 - columns(lead)
    return ["\(lead)\(keyword) \"\""] + stretches.flatMap { $0.wrapped(room) }.map { "\(lead)\"\($0)\"" }
  }

  private func columns(_ text: String) -> Int { text.utf8.count }

  /// A line of the text, escaped, in pieces between which it may be broken.
  private struct Stretch {
    var pieces: [(text: String, columns: Int)] = []
    var text: String { pieces.map(\.text).joined() }
    var columns: Int { pieces.reduce(0) { $0 + $1.columns } }

    /// The pieces, put together to lines of at most so many columns, unless a piece alone has more.
    func wrapped(_ room: Int) -> [String] {
      var lines: [String] = []
      var (line, used) = ("", 0)
      for piece in pieces {
        if !line.isEmpty, used + piece.columns > room {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += piece.text
        used += piece.columns
      }
      return lines + [line]
    }
  }

  private static func stretches(_ text: String) -> [Stretch] {
    var stretches: [Stretch] = []
    var stretch = Stretch()
    var (piece, columns, last) = ("", 0, Unicode.Scalar(0x61 as UInt8))
    func flush() {
      if !piece.isEmpty { stretch.pieces.append((piece, columns)) }
      (piece, columns) = ("", 0)
    }
    for scalar in text.unicodeScalars {
      if canBreak(last, scalar) { flush() }
      let escaped = escape(scalar)
      piece.unicodeScalars.append(contentsOf: escaped.unicodeScalars)
      columns += escaped.unicodeScalars.count == 1 ? scalar.columns : escaped.unicodeScalars.count
      last = scalar
      if scalar == "\n" {
        flush()
        stretches.append(stretch)
        stretch = Stretch()
        last = "a"
      }
    }
    flush()
    return stretch.pieces.isEmpty ? stretches : stretches + [stretch]
  }

  /// Whether a line may end between two characters.
  private static func canBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return right != " " && right != "\n" }
    return left.columns == 2 && right.columns == 2 && !"、。，．」』）！？：；ー々〉》】".unicodeScalars.contains(right)
      && !"「『（〈《【".unicodeScalars.contains(left)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\u{7}": "\\a"
    case "\u{8}": "\\b"
    case "\u{B}": "\\v"
    case "\u{C}": "\\f"
    // No text of a catalogue can hold these: the one ends it in memory, the other parts it from its context.
    case "\0", "\u{4}": "\u{FFFD}"
    default: String(scalar)
    }
  }
}
