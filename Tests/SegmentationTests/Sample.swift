import Languages
import Segmentation
import Testing

/// A text in which `|` shows where a segment must end, and nowhere else.
struct Sample: CustomTestStringConvertible, Sendable {
  /// What the sample is about.
  var purpose: String
  /// The language's tag.
  var language: String
  /// The text with its marks.
  var marked: String

  /// Makes a sample.
  init(_ language: String, _ purpose: String, _ marked: String) {
    self.language = language
    self.purpose = purpose
    self.marked = marked
  }

  var testDescription: String { "\(language): \(purpose)" }

  /// The text without its marks.
  var text: String { marked.filter { $0 != "|" } }

  /// The text with marks where the segmenter ends segments.
  var found: String {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    for end in Segmenter(for: Language(language)).ends(in: bytes) {
      parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return parts.joined(separator: "|")
  }
}
