internal import Gettext
internal import Interchange
internal import Termbases
internal import UnitTables
internal import XLIFF
internal import XLIFF2

extension ExchangeFile {
  /// The reader of units of a format; the first bytes tell versions and languages.
  static func unitReader(
    of format: ExchangeFormat, _ head: [UInt8], _ settings: ReadingSettings
  ) -> any ExchangeReader {
    switch format {
    case .tmx, .tbx, .utx, .moses: TMXReader(settings)
    case .xliff:
      XLIFFKind(head: head) == .version2 ? XLIFF2Reader(settings: settings) : XLIFF1Reader(settings: settings)
    case .po: POReader(settings: settings)
    case .csv: UnitTableReader(settings: settings)
    case .tsv: UnitTableReader(settings: settings, separator: UInt8(ascii: "\t"))
    case .jsonl: JSONLReader(settings: settings)
    case .xlsx, .ods, .docx: ReviewReader(settings: settings)
    }
  }

  /// The reader of concepts of a format.
  static func conceptReader(
    of format: ExchangeFormat, _ settings: ReadingSettings
  ) -> any ConceptReader {
    switch format {
    case .tbx: TBXReader(file: settings.file)
    default: GlossaryTableReader(settings: settings)
    }
  }
}
