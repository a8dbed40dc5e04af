// Indexes segments and looks others up: how fast, how large, and is nothing missed?
//
//   retrieval LANGUAGE FILE [COUNT [QUERIES [SCANNED [PERCENT…]]]]
//
// FILE has a segment a line. The last QUERIES lines are new segments; the others are the memory, filled up to COUNT with
// edited copies. SCANNED queries are answered by a plain scan as well. Times are CPU times of this process.

import Files
import Glibc
import Languages
import Matching
import Retrieval
import Translation

let arguments = CommandLine.arguments
guard arguments.count > 2, let language = Language(arguments[1]) else {
  print("usage: retrieval LANGUAGE FILE [COUNT [QUERIES [SCANNED [PERCENT…]]]]")
  exit(2)
}
let count = arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : 1_000_000
let asked = arguments.count > 4 ? Int(arguments[4]) ?? 2000 : 2000
let wanted = Set(arguments.dropFirst(6).compactMap { Int($0) })
let scanned = arguments.count > 5 ? Int(arguments[5]) ?? 10 : 10

var corpus = Corpus(try FileBytes.all(arguments[2]), count: count, queries: asked)
let tokenizer = Tokenizer(language)

var (texts, outlines): ([ComparableText], [Outline]) = ([], [])
measure("take apart", corpus.memory.count) {
  texts = corpus.memory.map { tokenizer.text(InlineText($0)) }
}
measure("outlines", corpus.memory.count) { outlines = texts.map(tokenizer.outline(of:)) }
corpus.memory = []

let blobs = MemoryBlobs()
let index = try SegmentIndex(blobs)
try measure("index", outlines.count) {
  for (document, outline) in outlines.enumerated() { try index.add(document, outline) }
  try index.flush()
}
try measure("settle", outlines.count) { try index.settle() }
outlines = []
for table in BlobTable.allCases {
  let size = blobs.tables[table]?.values.reduce(0) { $0 + $1.count } ?? 0
  if size > 0 { print("\(table): \(size * 10 / count) MB per million / 10, \(blobs.tables[table]?.count ?? 0) blobs") }
}
print("all: \(blobs.size / 1_000_000) MB of \(index.count) segments")
try measure("open", 1) { _ = try SegmentIndex(blobs) }
try measure("preload", 1) { try index.preload() }

let levels = [(85, 5), (70, 5), (70, 1), (60, 5), (50, 5)].filter { wanted.isEmpty || wanted.contains($0.0) }
for (name, queries) in [("new", corpus.new), ("edited", corpus.edited), ("same", corpus.same)] {
  let prepared = queries.map { Query(InlineText($0), tokenizer) }
  for (minimum, limit) in levels {
    let part = minimum < 70 ? Array(prepared.prefix(prepared.count / 4)) : prepared
    _ = try lookUp(part, minimum, limit)
    let report = try lookUp(part, minimum, limit)
    print("\(name) \(minimum)% top \(limit): \(report)")
  }
}
try compareWithScan(corpus)
