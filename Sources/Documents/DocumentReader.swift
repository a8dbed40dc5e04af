package import PlainText
package import Translation

/// Reads a file of any format as blocks.
///
/// The format is told by the file's bytes first, then by its name. In marked-up formats the blocks are the file's own,
/// and the layout matters only where it says that the input is segmented already: then each block is a segment. Files
/// that hold texts with their translations are told, but not read here.
package struct DocumentReader: Sendable {
  /// What line breaks mean in formats without markup.
  package let layout: Layout

  /// Makes a reader for a layout.
  package init(layout: Layout = .auto) { self.layout = layout }

  /// Reads a file.
  ///
  /// A file that cannot be read gives no block and one error with the remedy. The maps of blocks count bytes of the file
  /// in UTF-8; they are empty for formats whose text does not stand in the file as it is: DOCX, ODT and PDF.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, of which the ending counts.
  package func read(_ bytes: [UInt8], named name: String) -> Document {
    do {
      return try read(bytes, as: DocumentFormat(of: bytes, named: name))
    } catch {
      return DocumentError(error).document
    }
  }

  private func read(_ bytes: [UInt8], as format: DocumentFormat) throws -> Document {
    switch format {
    case .text: return PlainTextReader(layout: layout).read(bytes)
    case .pdf:
      guard bytes.prefix(1024).contains(UInt8(ascii: "%")) else { throw Self.mismatch("a PDF document") }
      return try PDFDocumentReader(layout: layout).read(bytes)
    case .markdown: return whole(try MarkdownDocumentReader().read(bytes))
    case .po, .xliff, .tmx:
      throw DocumentError("the file holds texts with their translations; read the texts of one language out of it")
    case .html: return whole(try HTMLDocumentReader().read(bytes))
    case .docx, .odt:
      guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.noArchive(bytes, format) }
      let package = try OfficePackage(bytes)
      return whole(
        format == .odt
          ? try ODTDocumentReader(package: package).read() : try DOCXDocumentReader(package: package).read())
    }
  }

  /// A document whose blocks are segments where the layout says so.
  private func whole(_ document: Document) -> Document {
    guard layout == .segments else { return document }
    var document = document
    for index in document.blocks.indices { document.blocks[index].isSegment = true }
    return document
  }

  private static func noArchive(_ bytes: [UInt8], _ format: DocumentFormat) -> DocumentError {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return mismatch("a .\(format.rawValue) document") }
    return DocumentError("the document has a password or is of an old format; save it as .docx without a password")
  }

  private static func mismatch(_ expected: String) -> DocumentError {
    DocumentError(
      "the file is not \(expected), as its name says, or is cut off; give it the right ending or fetch it anew")
  }
}
