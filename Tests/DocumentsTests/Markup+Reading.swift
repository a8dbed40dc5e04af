import PlainText
import TestSupport

@testable import Documents

extension Markup {
  init(_ text: String, named name: String, layout: Layout = .auto) {
    self.init(Array(text.utf8), named: name, layout: layout)
  }

  init(_ bytes: [UInt8], named name: String, layout: Layout = .auto) {
    self.init(DocumentReader(layout: layout).read(bytes, named: name), of: bytes)
  }
}
