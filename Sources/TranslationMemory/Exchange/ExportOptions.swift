internal import Gettext
internal import Interchange
public import Languages
internal import Tables
public import Translation
internal import UnitTables
internal import XLIFF
internal import XLIFF2

/// How units are written for other tools.
public struct ExportOptions: Hashable, Sendable {
  /// The versions of formats that can be chosen.
  public enum Version: String, Hashable, Sendable, CaseIterable {
    /// XLIFF 1.2.
    case xliff12 = "1.2"
    /// XLIFF 2.0.
    case xliff20 = "2.0"
    /// XLIFF 2.1.
    case xliff21 = "2.1"
    /// XLIFF 2.2.
    case xliff22 = "2.2"
  }

  /// The format.
  public var format: ExchangeFormat
  /// The version of XLIFF.
  public var version: Version
  /// The languages to write, in this order; all where empty.
  public var languages: [Language]
  /// The source language; the first one, or what the format says, where `nil`.
  public var source: Language?
  /// Whether a table has a line for each text, not a column for each language.
  public var isLong: Bool
  /// Whether cells that a spreadsheet would take for a formula are made safe.
  public var hasSafeCells: Bool
  /// The version of the program, for formats that name it.
  public var toolVersion: String
  /// The moment that files name; none where `nil`.
  public var date: Timestamp?

  /// Makes options.
  public init(
    _ format: ExchangeFormat, version: Version = .xliff21, languages: [Language] = [], source: Language? = nil,
    isLong: Bool = false, hasSafeCells: Bool = false, toolVersion: String, date: Timestamp? = nil
  ) {
    self.format = format
    self.version = version
    self.languages = languages
    self.source = source
    self.isLong = isLong
    self.hasSafeCells = hasSafeCells
    self.toolVersion = toolVersion
    self.date = date
  }
}

extension ExportOptions {
  /// Whether the format must know its languages before the first unit, and they are open.
  var needsLanguages: Bool { languages.isEmpty && (format.isBilingual || [.csv, .tsv].contains(format)) }

  /// The options with the languages that there are.
  ///
  /// - Throws: A `MemoryError` where the format holds two languages and there are not two.
  func completed(with known: [Language]) throws(MemoryError) -> ExportOptions {
    if format.isBilingual, known.count != 2, !known.isEmpty {
      let tags = known.map(\.tag).joined(separator: ", ")
      throw MemoryError(
        .unknownLanguage, "\(format.rawValue) holds two languages; choose them with --langs, out of: \(tags)")
    }
    var options = self
    options.languages = known
    return options
  }

  /// What a writer is told.
  func settings(releases: [Release]) -> WritingSettings {
    WritingSettings(
      languages: languages, source: source, toolVersion: toolVersion, date: date, releases: releases,
      hasSafeCells: hasSafeCells)
  }

  /// A writer of units.
  ///
  /// - Throws: A `MemoryError` for a format that holds no units, or is written to more than one file.
  func writer(
    releases: [Release], _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> any ExchangeWriter {
    let settings = settings(releases: releases)
    switch format {
    case .tmx: return TMXWriter(settings, sink: sink)
    case .xliff where version == .xliff12: return XLIFF1Writer(settings: settings, sink: sink)
    case .xliff:
      return XLIFF2Writer(settings: settings, version: XLIFFVersion(rawValue: version.rawValue) ?? .v21, sink: sink)
    case .po: return POWriter(settings: settings, sink: sink)
    case .csv: return UnitTableWriter(settings: settings, layout: isLong ? .long : .wide, sink: sink)
    case .tsv:
      return UnitTableWriter(
        settings: settings, layout: isLong ? .long : .wide, notation: CSVWriter.Layout(separator: UInt8(ascii: "\t")),
        sink: sink)
    case .jsonl: return JSONLWriter(settings: settings, sink: sink)
    case .xlsx, .ods, .docx: return ReviewWriter(TableFormat(format), settings: settings, sink: sink)
    case .moses: throw MemoryError(.unknownFormat, "moses is two files; name them with --output NAME")
    case .tbx, .utx:
      throw MemoryError(.unknownFormat, "\(format.rawValue) holds terms, no units; 'concord terms export' writes it")
    }
  }
}

extension TableFormat {
  /// The notation of a format that is an office table.
  fileprivate init(_ format: ExchangeFormat) {
    self =
      switch format {
      case .ods: .ods
      case .docx: .docx
      default: .xlsx
      }
  }
}
