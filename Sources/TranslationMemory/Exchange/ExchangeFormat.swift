/// A format in which translation units or concepts are exchanged with other tools.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// Translation Memory eXchange 1.1 to 1.4b.
  case tmx
  /// XLIFF 1.0 to 1.2 and 2.0 to 2.2.
  case xliff
  /// Gettext message catalogues.
  case po
  /// Tables separated by commas or semicolons.
  case csv
  /// Tables separated by tabs.
  case tsv
  /// Our own: one unit a line.
  case jsonl
  /// Two files of lines, the first in one language and the second in another.
  case moses
  /// Spreadsheets of Office Open XML.
  case xlsx
  /// Spreadsheets of OpenDocument.
  case ods
  /// Tables in documents of Office Open XML.
  case docx
  /// TermBase eXchange.
  case tbx
  /// Universal Terminology eXchange.
  case utx

  /// Whether it holds concepts and not units.
  public var holdsConcepts: Bool { self == .tbx || self == .utx }

  /// Whether a file holds two languages, one of them the source.
  public var isBilingual: Bool { [.xliff, .po, .moses, .xlsx, .ods, .docx].contains(self) }

  /// The format that the end of a file's name stands for, in any case, also before `.gz`.
  public init?(named name: String) {
    var parts = name.lowercased().split(separator: ".")
    if parts.count > 2, parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let suffix = parts.last.map(String.init) else { return nil }
    guard let format = Self.allCases.first(where: { $0.suffixes.contains(suffix) }) else { return nil }
    self = format
  }

  /// The ends of names that stand for it; none where any may.
  private var suffixes: [String] {
    switch self {
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf"]
    case .po: ["po", "pot"]
    case .tsv: ["tsv", "tab"]
    case .jsonl: ["jsonl", "ndjson"]
    case .moses: []
    case .tbx: ["tbx", "mtf"]
    default: [rawValue]
    }
  }
}
