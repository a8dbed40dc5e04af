internal import Documents
internal import Gettext
internal import Interchange
internal import Languages
internal import PlainText
internal import Translation
internal import XLIFF
internal import XLIFF2

/// The source texts of a PO or XLIFF file, as a document.
///
/// What the file gives as segments stays so; other texts are blocks to be split, those of a PO file parted at empty
/// lines. Obsolete messages, and texts that are not to be translated, are left out. Blocks of PO have maps, whose
/// offsets count bytes of the catalogue in UTF-8.
struct SourceTexts {
  private let file: String
  private let layout: Layout
  private var document = Document(blocks: [])
  private var faults: [Fault] = []
  private var language: Language?
  private var fixedCount = 0
  /// The entry of the segments that came last, and the first of their blocks.
  private var last = (entry: -1, block: 0)
  private var paragraphCount = 0

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - format: PO or XLIFF.
  ///   - path: Its name for places.
  ///   - language: The source language where the file names none.
  ///   - layout: Whether all texts are segments as they are.
  /// - Throws: An `InterchangeError` where the file is refused.
  static func document(
    of bytes: [UInt8], as format: DocumentFormat, named path: String, in language: Language?, layout: Layout
  ) throws -> Document {
    let unknown = Language("und")
    let settings = ReadingSettings(
      file: path, source: language ?? unknown, keepsUntranslated: true, passesTranslations: true)
    var texts = SourceTexts(file: path, layout: layout)
    let account = try format == .po ? texts.readPO(bytes, settings) : texts.readXLIFF(bytes, settings)
    texts.document.language = account.sourceLanguage == unknown ? nil : account.sourceLanguage
    return texts.complete(with: account)
  }

  private init(file: String, layout: Layout) {
    self.file = file
    self.layout = layout
  }

  private mutating func readPO(_ bytes: [UInt8], _ settings: ReadingSettings) throws -> ReadingAccount {
    let reader = POReader(settings: settings)
    try reader.read(bytes) { _ in }
    try reader.finish { unit in
      let isObsolete = unit.properties.contains { $0.type == POProperty.obsolete }
      guard !isObsolete, let text = unit.variants.first?.text else { return }
      for var block in Block.paragraphs(of: text, map: reader.sourceMap) {
        block.isSegment = layout == .segments
        document.blocks.append(block)
      }
    }
    return reader.account
  }

  private mutating func readXLIFF(_ bytes: [UInt8], _ settings: ReadingSettings) throws -> ReadingAccount {
    let kind = XLIFFKind(head: Array(bytes.prefix(ExchangeFormat.headLength)))
    let reader: any ExchangeReader =
      kind == .version2 ? XLIFF2Reader(settings: settings) : XLIFF1Reader(settings: settings)
    let take = { (unit: TranslationUnit) in self.take(unit, reader.account) }
    try reader.read(bytes, take)
    try reader.finish(take)
    if document.blocks.isEmpty, fixedCount == 0, reader.account.log.faults.isEmpty {
      faults.append(Fault(.warning, "no source text in it; check the file", at: Place(file: file)))
    }
    return reader.account
  }
}

extension SourceTexts {
  /// Takes a text of an XLIFF file.
  private mutating func take(_ unit: TranslationUnit, _ account: ReadingAccount) {
    guard let source = unit.variants.first else { return }
    if unit.properties.contains(where: { $0.type == "xliff:translate" && $0.value == "no" }) {
      fixedCount += 1
      return
    }
    let isSegment = account.unitIsSegment || layout == .segments
    guard var block = Block(unit.kind, folding: source.content, isSegment: isSegment) else { return }
    compare(source.language, at: account.unitPlace)
    if account.unitIsSegment { block.paragraph = paragraph(of: account.unitEntry) }
    document.blocks.append(block)
  }

  /// The number of the paragraph that the next block is a part of; `nil` for the first block of one.
  private mutating func paragraph(of entry: Int) -> Int? {
    guard last.entry == entry else {
      last = (entry, document.blocks.count)
      return nil
    }
    if document.blocks[last.block].paragraph == nil {
      document.blocks[last.block].paragraph = paragraphCount
      paragraphCount += 1
    }
    return document.blocks[last.block].paragraph
  }

  /// Tells where the language of the texts changes.
  private mutating func compare(_ found: Language, at place: Place) {
    if let language, !language.matches(found) {
      let message = "the texts from here on are in '\(found)', those before in '\(language)'; read them apart"
      faults.append(Fault(.warning, message, at: place))
    }
    language = found
  }

  /// The document with what its reader found.
  private func complete(with account: ReadingAccount) -> Document {
    var document = document
    document.encoding = account.encoding ?? document.encoding
    document.faults = Fault.warnings(of: account) + faults
    if fixedCount > 0 {
      let what = fixedCount == 1 ? "1 text is" : "\(fixedCount) texts are"
      document.faults.append(Fault(.note, "\(what) not to be translated and left out"))
    }
    return document
  }
}

extension Fault {
  /// What is wrong with a file whose texts alone are read; what would have left out a unit is no error then.
  static func warnings(of account: ReadingAccount) -> [Fault] {
    account.log.faults.map { Fault(min($0.severity, .warning), $0.message, at: $0.place) }
  }
}
