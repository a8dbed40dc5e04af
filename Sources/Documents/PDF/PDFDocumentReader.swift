internal import Files
internal import PlainText
internal import Translation

/// Reads PDF documents as blocks: Poppler's `pdftotext` tells the words and their places, which are written as lines
/// and then read as plain text.
///
/// Places and sizes tell what a plain text only hints at: which small number is the mark of a note, where the notes of
/// a page begin, where space parts two paragraphs. Poppler is run as a program of its own. The blocks have no maps,
/// since bytes of the text are no bytes of the file.
struct PDFDocumentReader {
  /// What line breaks mean in the text that comes out.
  let layout: Layout

  /// Reads a document.
  func read(_ bytes: [UInt8]) throws -> Document { try read(description: Self.description(of: bytes)) }

  /// Reads what `pdftotext -bbox-layout` says of a document.
  func read(description: [UInt8]) throws -> Document {
    let text = PDFText(try PDFPage.pages(of: description)).bytes
    guard text.contains(where: { $0 > 0x20 }) else {
      throw DocumentError(
        "the PDF document has no text, perhaps it was scanned; make its text readable with an OCR tool")
    }
    var document = PlainTextReader(layout: layout).read(text)
    for index in document.blocks.indices { document.blocks[index].map = SourceMap() }
    return document
  }

  private static func description(of bytes: [UInt8]) throws -> [UInt8] {
    let program = Subprocess("pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
    let outcome: Subprocess.Outcome
    do {
      outcome = try program.run(input: bytes)
    } catch {
      guard error.kind == .notFound else { throw error }
      throw DocumentError("PDF documents are read with 'pdftotext', which is missing; install poppler-utils")
    }
    if outcome.code == 0 { return outcome.output }
    let complaint = String(decoding: outcome.complaints, as: UTF8.self).lowercased()
    if complaint.contains("password") {
      throw DocumentError("the PDF document is encrypted; save it without a password")
    }
    if outcome.code == 3 { throw DocumentError("the PDF document does not permit its text to be copied") }
    if outcome.code == 127 {
      throw DocumentError("PDF documents are read with 'pdftotext', which is missing; install poppler-utils")
    }
    throw DocumentError("the PDF document is damaged or cut off; fetch or save it anew")
  }
}
