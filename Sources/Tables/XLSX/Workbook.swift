internal import XML

/// The sheets of a workbook with what their cells refer to (ECMA-376, part 1, section 18.2).
struct Workbook {
  private struct Sheet {
    var name: String
    var part: String
    var isShown: Bool
  }

  private var sheets: [Sheet] = []
  private var strings: [String] = []
  private var formats = CellFormats()

  /// Reads the workbook, its strings and its styles; no sheet yet.
  init(_ file: TablePackage, _ main: String) throws {
    let parts = try file.relationships(of: main)
    try file.read(main) { event in
      guard case .start(let element) = event.content, OfficeSpace(element.name) == .sheet else { return }
      switch element.name.local {
      case "workbookPr": formats.isFrom1904 = ["1", "true"].contains(element["date1904"])
      case "sheet":
        guard let id = element.value(.relation, "id"), let part = parts[id], part.type == "worksheet" else { return }
        let isShown = element["state"] ?? "visible" == "visible"
        sheets.append(Sheet(name: element["name"] ?? "", part: part.target, isShown: isShown))
      default: break
      }
    }
    if sheets.isEmpty { throw TableError(.damaged, part: main, "the workbook has no sheet; save it anew") }
    if let part = parts.target(of: "styles") { try file.readIfPresent(part) { formats.take($0) } }
    if let part = parts.target(of: "sharedStrings") {
      var shared = SharedStrings()
      try file.readIfPresent(part) { event in
        shared.take(event)
        if shared.strings.count > file.limits.strings {
          throw TableError(.limit, part: part, "the workbook has more than \(file.limits.strings) strings; part it")
        }
      }
      strings = shared.strings
    }
  }

  /// Reads the rows of a sheet; of the first that is shown and has text where none is named.
  func read(sheet: String?, _ file: TablePackage, _ deliver: (TableRow) throws -> Void) throws {
    let wanted = sheets.enumerated().filter { sheet == nil ? $0.element.isShown : $0.element.name == sheet }
    if let sheet, wanted.isEmpty { throw TableReader.missing(sheet, among: sheets.map(\.name)) }
    var seen = Set<String>()
    // Sheets that share a part would have it read again and again.
    for (index, sheet) in wanted where seen.insert(sheet.part).inserted {
      var scanner = SheetScanner(strings, formats, RowGate(file.limits, part: sheet.part), table: index)
      var hasRows = false
      try file.read(sheet.part) { event in
        guard let row = try scanner.take(event) else { return }
        hasRows = true
        try deliver(row)
      }
      if hasRows { return }
    }
  }
}
