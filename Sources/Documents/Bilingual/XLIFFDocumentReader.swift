internal import Translation
internal import XML

/// Reads the source texts of XLIFF 1.0 to 1.2 and 2.0 to 2.2.
///
/// What the file gives as segments stays as it is; a source that is not segmented is a block to be split. Texts that
/// are not to be translated are left out. The blocks have no maps.
struct XLIFFDocumentReader {
  /// The file's name for places.
  let file: String

  /// Reads a file.
  ///
  /// - Throws: A `DocumentError` with its place where the file is not well-formed XML, or no XLIFF.
  func read(_ bytes: [UInt8]) throws -> Document {
    let reader = XMLReader()
    var assembly = XLIFFAssembly(file: file)
    do {
      try reader.read(bytes) { try assembly.take($0) }
      try reader.finish { try assembly.take($0) }
    } catch let error as XMLError {
      throw DocumentError(error.message, at: assembly.place(error.position))
    }
    return assembly.document(encoding: reader.encoding ?? "UTF-8")
  }
}
