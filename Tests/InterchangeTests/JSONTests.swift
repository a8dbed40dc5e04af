import Interchange
import Testing

@Suite("JSON values")
struct JSONTests {
  private func parse(_ text: String) -> JSONValue? { try? JSONValue(parsing: text) }

  @Test("objects keep the order of their members and are written on one line")
  func compact() {
    let value: JSONValue = [
      "index": 0, "text": "Łódź \"x\" \\ / \n\t\r\u{8}\u{c}\u{1}\u{7F}🎈", "at": [1, -2.5, true, false, nil],
      "none": [:],
      "empty": [],
    ]
    #expect(
      value.compact == #"{"index":0,"text":"Łódź \"x\" \\ / \n\t\r\b\f\u0001"# + "\u{7F}"
        + #"🎈","at":[1,-2.5,true,false,null],"none":{},"empty":[]}"#)
    #expect(parse(value.compact) == value)
    #expect(parse(value.pretty) == value)
  }

  @Test("the long form has two spaces a level")
  func pretty() {
    let value: JSONValue = ["a": [1, ["b": "c"]], "d": [:], "e": []]
    let expected = """
      {
        "a": [
          1,
          {
            "b": "c"
          }
        ],
        "d": {},
        "e": []
      }
      """
    #expect(value.pretty == expected)
  }

  @Test("doubles are written in their shortest form, those that are not finite as null")
  func doubles() {
    #expect(JSONValue.double(0.1).compact == "0.1")
    #expect(JSONValue.double(1).compact == "1.0")
    #expect(JSONValue.double(1e21).compact == "1e+21")
    #expect(JSONValue.double(-.infinity).compact == "null")
    #expect(JSONValue.double(.nan).compact == "null")
    #expect(parse("1e+21") == .double(1e21))
    #expect(parse("0.30000000000000004") == .double(0.1 + 0.2))
  }

  @Test("whole numbers stay whole as long as they fit")
  func numbers() {
    #expect(parse("-0") == .int(0))
    #expect(parse("9223372036854775807") == .int(.max))
    #expect(parse("-9223372036854775808") == .int(.min))
    #expect(parse("9223372036854775808") == .double(9_223_372_036_854_775_808))
    #expect(parse("1E2") == .double(100))
    #expect(parse("1.50") == .double(1.5))
  }

  @Test("escapes are resolved, surrogates joined")
  func escapes() {
    #expect(parse(#""\"\\\/\b\f\n\r\t\u0041\u017c\ud83c\udF88""#) == .string("\"\\/\u{8}\u{c}\n\r\tAż🎈"))
    #expect(parse(" \t\r\n[ 1 , 2 ] ") == [1, 2])
    #expect(parse(#"{"a":1,"a":2}"#)?["a"] == 1)
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "nul", "nulll", "tru", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "1 2", "[1,]", "[,1]",
      "[1",
      "[1 2]", "{", "{}}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}", "\"", "\"\\", "\"\\x\"",
      "\"\\u12\"",
      "\"\\u12G4\"", "\"\\ud83c\"", "\"\\ud83cx\"", "\"\\ud83c\\n\"", "\"\\ud83c\\u0041\"", "\"\\udf88\"", "\"a\nb\"",
      "\"a\tb\"", "\u{FEFF}1", "// 1", "1e999", "[1]]",
    ])
  func refused(text: String) {
    #expect(throws: InterchangeError.self) { try JSONValue(parsing: text) }
  }

  @Test("a refusal tells its place")
  func places() {
    let error = #expect(throws: InterchangeError.self) {
      try JSONValue(parsing: Array("{\n  \"ż\": x\n}".utf8), file: "units.jsonl", line: 7)
    }
    // `  "ż": ` has 8 bytes.
    #expect(error?.description == "units.jsonl:8:9: expected a value")
    #expect(throws: InterchangeError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test("512 levels are read, 513 are not")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(parse(nested(512)) != nil)
    #expect(parse(nested(513)) == nil)
    #expect(parse(String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test("every text of up to four characters over a small alphabet is read and written alike or refused")
  func small() {
    let alphabet = Array("[]{},:\"1-.e")
    var words = [""]
    var accepted = 0
    for _ in 0..<4 {
      words = words.flatMap { word in alphabet.map { word + String($0) } }
      for word in words {
        guard let value = parse(word) else { continue }
        accepted += 1
        #expect(parse(value.compact) == value)
      }
    }
    // Among them 1, 11, -1, [], {}, "", [1], 1.1, 1e1, [[]] and 1e-1.
    #expect(accepted > 100)
  }
}
