internal import XML

/// How the cells of a workbook show numbers: the cell formats of its styles (ECMA-376, part 1, section 18.8.10).
struct CellFormats {
  /// Whether days are counted from 1904 rather than 1900.
  var isFrom1904 = false
  private var codes: [Int: NumberFormat] = [:]
  private var identifiers: [Int] = []
  private var isInCellFormats = false

  /// Takes an event of the styles part.
  mutating func take(_ event: XMLEvent) {
    switch event.content {
    case .start(let element) where OfficeSpace(element.name) == .sheet:
      switch element.name.local {
      case "numFmt":
        guard let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] else { return }
        codes[id] = NumberFormat(code: code)
      case "cellXfs": isInCellFormats = true
      case "xf" where isInCellFormats: identifiers.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    case .end(let name) where name.local == "cellXfs": isInCellFormats = false
    default: break
    }
  }

  /// What a cell of a style shows of a number.
  func shown(_ number: String, _ style: Int) -> String {
    guard identifiers.indices.contains(style) else { return NumberFormat.general.shown(number, isFrom1904) }
    let id = identifiers[style]
    return (codes[id] ?? NumberFormat(builtIn: id)).shown(number, isFrom1904)
  }
}
