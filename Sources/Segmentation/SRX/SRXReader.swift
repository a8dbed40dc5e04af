package import Translation
internal import XML

/// A push reader of SRX 1.0 and 2.0.
///
/// What is wrong with single parts is collected in `faults`, and the rest is read: OmegaT and Okapi take files that
/// the schema refuses, and a file with one bad rule among hundreds is still of use. A rule or map whose expression
/// ICU refuses is left out with an error that names it. A file that is not well-formed, or no SRX at all, is refused.
///
///     let reader = SRXReader(file: "rules.srx")
///     for chunk in chunks { try reader.read(chunk) }
///     let rules = try reader.finish()
package final class SRXReader {
  private let xml = XMLReader(limits: XMLLimits(depth: 64, text: 1 << 20))
  private var assembly: SRXAssembly

  /// Makes a reader for one file, whose name is that of places.
  package init(file: String) { assembly = SRXAssembly(file: file) }

  /// What is wrong with the file, in its order; at most `SRXAssembly.capacity` faults.
  package var faults: [Fault] { assembly.faults }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: A `SegmentationError` where the file is refused.
  package func read(_ chunk: [UInt8]) throws {
    do {
      try xml.read(chunk) { try assembly.take($0) }
    } catch let error as XMLError {
      throw SegmentationError(error, file: assembly.file)
    }
  }

  /// Ends the file and gives its rules.
  ///
  /// - Throws: A `SegmentationError` where the file is refused.
  package func finish() throws -> SRXRules {
    do {
      try xml.finish { try assembly.take($0) }
    } catch let error as XMLError {
      throw SegmentationError(error, file: assembly.file)
    }
    assembly.finish()
    return assembly.rules
  }
}

extension SRXRules {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for places.
  ///   - faults: Takes what is wrong with single parts.
  /// - Throws: A `SegmentationError` where the file is refused.
  package init(_ bytes: [UInt8], file: String, faults: inout [Fault]) throws {
    let reader = SRXReader(file: file)
    defer { faults += reader.faults }
    try reader.read(bytes)
    self = try reader.finish()
  }
}
