import Testing

@testable import Files

@Suite("Files")
struct FileBytesTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = "/tmp/concord-files-\(UInt64.random(in: 0...UInt64.max))"
    try FileSystem.makeFolder(folder + "/inner")
    try body(folder)
  }

  @Test("What was written is read back, whole or in lines")
  func roundTrip() throws {
    try withFolder { folder in
      let path = folder + "/text"
      let bytes = Array("one\ntwo\n\nlast".utf8)
      try FileSystem.write(bytes, to: path)
      #expect(try FileBytes.all(path) == bytes)
      for chunk in 1...bytes.count + 1 {
        var parts: [String] = []
        try FileBytes.lines(of: path, chunk: chunk) { parts.append(String(decoding: $0, as: UTF8.self)) }
        #expect(parts.joined() == "one\ntwo\n\nlast")
        #expect(parts.dropLast().allSatisfy { $0.hasSuffix("\n") })
      }
    }
  }

  @Test("A missing file, a folder and a file under a file are told apart from others")
  func refusals() throws {
    try withFolder { folder in
      #expect(throws: FileError(.notFound, path: folder + "/none")) { _ = try FileBytes.all(folder + "/none") }
      #expect(throws: FileError(.isDirectory, path: folder)) { _ = try FileBytes.all(folder) }
      #expect(throws: FileError(.isDirectory, path: folder)) { try FileSystem.write([], to: folder) }
      #expect(throws: FileError(.notFound, path: folder + "/no/file")) {
        try FileSystem.write([1], to: folder + "/no/file")
      }
    }
  }

  @Test("A path is taken apart", arguments: [("a/b/c", "a/b", "c"), ("c", "", "c"), ("/c", "/", "c"), ("a/", "a", "")])
  func parts(_ path: String, _ folder: String, _ name: String) {
    #expect(FileSystem.folder(of: path) == folder)
    #expect(FileSystem.name(of: path) == name)
  }
}
