import Files

/// Standard output, flushed when the program ends.
let output = OutputFile.standardOutput()

/// Standard error.
let complaints = OutputFile.standardError()

/// Writes a result.
func put(_ text: String) throws { try output.write(text) }

/// Writes a result.
func put(_ bytes: [UInt8]) throws { try output.write(bytes) }
