import Testing

@testable import Translation

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "Known moments are read and written in both forms",
    arguments: [
      (0, "19700101T000000Z", "1970-01-01T00:00:00Z"), (951_782_400, "20000229T000000Z", "2000-02-29T00:00:00Z"),
      (1_460_030_400, "20160407T120000Z", "2016-04-07T12:00:00Z"), (-1, "19691231T235959Z", "1969-12-31T23:59:59Z"),
    ])
  func knownMoments(_ seconds: Int, _ basic: String, _ extended: String) {
    #expect(Timestamp(basic)?.seconds == seconds)
    #expect(Timestamp(extended)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).basic == basic)
    #expect(Timestamp(seconds: seconds).extended == extended)
  }

  @Test("Every day of five centuries survives the round trip, and is one day after the last")
  func everyDay() {
    for day in -50_000..<130_000 {
      let moment = Timestamp(seconds: day * 86_400 + 3_661)
      #expect(Timestamp(moment.basic) == moment)
    }
  }

  @Test(
    "The bytes are those of the text, and there are none for years of other than four digits",
    arguments: [0, -1, 951_782_400, 1_460_030_461, -62_167_219_200, 253_402_300_799, -62_167_219_201, 253_402_300_800])
  func bytes(_ seconds: Int) {
    let moment = Timestamp(seconds: seconds)
    let isPlain = (-62_167_219_200...253_402_300_799).contains(seconds)
    let bytes = moment.basicBytes.map { bytes in bytes.indices.map { bytes[$0] } }
    #expect(bytes == (isPlain ? Array(moment.basic.utf8) : nil))
  }

  @Test(
    "What is no date is refused",
    arguments: ["", "2016", "20161301", "20160400", "20250231", "19000229", "20160407T250000Z", "7 April 2016"])
  func refused(_ text: String) {
    #expect(Timestamp(text) == nil)
  }
}
